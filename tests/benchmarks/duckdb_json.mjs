// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// DuckDB beside beside_peers.py's task "json": JSON lines into a table of a new file, with the columns that we make of them.
// BENCH names the folder whose peers/node_modules holds DuckDB. usage: node duckdb_json.mjs LINES.jsonl TO.db
import {rmSync} from 'node:fs';
import {createRequire} from 'node:module';
const require = createRequire(`${process.env.BENCH}/peers/`);
const {DuckDBInstance} = require('@duckdb/node-api');
const [lines, to] = process.argv.slice(2);
rmSync(to, {force: true}); rmSync(to + '.wal', {force: true});
const c = await (await DuckDBInstance.create(to, {threads: '2'})).connect();
await c.run(`CREATE TABLE events AS SELECT event_id, user_id, ts, event, channel, item_id, amount, quantity, city,
  device.system AS system, device.version AS version, isMember
  FROM read_json('${lines}', format='newline_delimited', columns={event_id:'VARCHAR', user_id:'VARCHAR', ts:'TIMESTAMP',
  event:'VARCHAR', channel:'VARCHAR', item_id:'VARCHAR', amount:'DECIMAL(12,2)', quantity:'INTEGER', city:'VARCHAR',
  device:'STRUCT(system VARCHAR, version VARCHAR)', isMember:'BOOLEAN'})`);
await c.run('CHECKPOINT');
const r = await c.runAndReadAll(`SELECT format('{},{},{}', count(*), count(DISTINCT user_id), (sum(amount) * 100)::BIGINT) FROM events`);
console.log(r.getColumns()[0][0]);
c.closeSync();
process.exit(0);
