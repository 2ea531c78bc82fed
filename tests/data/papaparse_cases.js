// SPDX-FileCopyrightText: Tessera contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the parser's cases of PapaParse as JSON: its test file declares them in arrays.
const source = require('fs').readFileSync(process.argv[2], 'utf8');
const arrays = source.slice(source.indexOf('var CORE_PARSER_TESTS'), source.indexOf('var PARSE_ASYNC_TESTS'));
const papa = {BYTE_ORDER_MARK: '\ufeff', RECORD_SEP: '\x1e', UNIT_SEP: '\x1f'};
const take = new Function('Papa', 'RECORD_SEP', 'UNIT_SEP', 'BASE_PATH', 'FILES_ENABLED', 'XHR_ENABLED', 'describe',
    arrays + '\nreturn CORE_PARSER_TESTS.concat(PARSE_TESTS);');
const isPlain = one => typeof one.input === 'string' && !one.disabled &&
    Object.values(one.config || {}).every(value => typeof value !== 'function');
const cases = take(papa, '\x1e', '\x1f', '', false, false, () => {}).filter(isPlain);
console.log(JSON.stringify(cases.map(one => (
    {name: one.description, input: one.input, config: one.config || {}, data: one.expected.data}))));
