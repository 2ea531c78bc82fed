<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Action</name>
    <message>
        <source>New client from files…</source>
        <translation>New client from files…</translation>
    </message>
    <message>
        <source>Open client…</source>
        <translation>Open client…</translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation>Open sample</translation>
    </message>
    <message>
        <source>Load new files…</source>
        <translation>Load new files…</translation>
    </message>
    <message>
        <source>Save a version</source>
        <translation>Save a version</translation>
    </message>
    <message>
        <source>Close client</source>
        <translation>Close client</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Switch light and dark</translation>
    </message>
    <message>
        <source>Switch English and Chinese</source>
        <translation>Switch English and Chinese</translation>
    </message>
    <message>
        <source>Perspective: Evolve</source>
        <translation>Perspective: Evolve</translation>
    </message>
    <message>
        <source>Perspective: Execute</source>
        <translation>Perspective: Execute</translation>
    </message>
    <message>
        <source>Perspective: Evaluate</source>
        <translation>Perspective: Evaluate</translation>
    </message>
    <message>
        <source>Perspective: Enhance</source>
        <translation>Perspective: Enhance</translation>
    </message>
    <message>
        <source>Find a command or object…</source>
        <translation>Find a command or object…</translation>
    </message>
    <message>
        <source>Filter the project</source>
        <translation>Filter the project</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Next tab</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Close tab</translation>
    </message>
    <message>
        <source>Next dock</source>
        <translation>Next dock</translation>
    </message>
    <message>
        <source>Previous dock</source>
        <translation>Previous dock</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>Recompute</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>A chart cannot be saved as "%1". Choose a name that ends in .png, .svg or .csv.</source>
        <translation>A chart cannot be saved as "%1". Choose a name that ends in .png, .svg or .csv.</translation>
    </message>
    <message>
        <source>Could not write %1: %2. Choose another folder or free some space.</source>
        <translation>Could not write %1: %2. Choose another folder or free some space.</translation>
    </message>
    <message>
        <source>Unknown kind of chart "%1". The file may come from a newer version; update Tessera to show it.</source>
        <translation>Unknown kind of chart "%1". The file may come from a newer version; update Tessera to show it.</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>Nothing to show</translation>
    </message>
    <message>
        <source>%1. Highest: %2. Lowest: %3.</source>
        <translation>%1. Highest: %2. Lowest: %3.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>High</source>
        <translation>High</translation>
    </message>
    <message>
        <source>At</source>
        <translation>At</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Share of first step</source>
        <translation>Share of first step</translation>
    </message>
    <message>
        <source>Share of step before</source>
        <translation>Share of step before</translation>
    </message>
    <message>
        <source>Lost since step before</source>
        <translation>Lost since step before</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>go on</translation>
    </message>
    <message>
        <source>Lost after %1</source>
        <translation>Lost after %1</translation>
    </message>
    <message>
        <source>%1 of step 1</source>
        <translation>%1 of step 1</translation>
    </message>
</context>
<context>
    <name>JsonReader</name>
    <message>
        <source>%1, line %2: %3. Mend the JSON there and try again.</source>
        <translation>%1, line %2: %3. Mend the JSON there and try again.</translation>
    </message>
    <message>
        <source>%1 holds no JSON object. A definition starts with {.</source>
        <translation>%1 holds no JSON object. A definition starts with {.</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>Cannot read %1: %2.</translation>
    </message>
    <message>
        <source>must be a text in quotes</source>
        <translation>must be a text in quotes</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>is missing</translation>
    </message>
    <message>
        <source>"%1" is not one of: %2</source>
        <translation>"%1" is not one of: %2</translation>
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation>must be a number from %1 to %2</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>must be a whole number</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>must be true or false</translation>
    </message>
    <message>
        <source>must be a list in [ ]</source>
        <translation>must be a list in [ ]</translation>
    </message>
    <message>
        <source>must hold texts only</source>
        <translation>must hold texts only</translation>
    </message>
    <message>
        <source>must be an object in { }</source>
        <translation>must be an object in { }</translation>
    </message>
    <message>
        <source>is not a known option; known are: %1</source>
        <translation>is not a known option; known are: %1</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Desktop workbench for consumer operations</source>
        <translation>Desktop workbench for consumer operations</translation>
    </message>
    <message>
        <source>light or dark</source>
        <translation>light or dark</translation>
    </message>
    <message>
        <source>en or zh_CN</source>
        <translation>en or zh_CN</translation>
    </message>
    <message>
        <source>Write a picture of every panel into a folder and quit</source>
        <translation>Write a picture of every panel into a folder and quit</translation>
    </message>
    <message>
        <source>A client file (.tessera)</source>
        <translation>A client file (.tessera)</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) written</source>
        <translation>
            <numerusform>%n picture written</numerusform><numerusform>%n pictures written</numerusform></translation>
    </message>
</context>
<context>
    <name>TimeZone</name>
    <message>
        <source>Unknown time zone "%1". Use a name such as Asia/Shanghai or an offset such as +08:00.</source>
        <translation>Unknown time zone "%1". Use a name such as Asia/Shanghai or an offset such as +08:00.</translation>
    </message>
</context>
<context>
    <name>tessera::AnalysisPanel</name>
    <message>
        <source>not saved</source>
        <translation>not saved</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1, edited</translation>
    </message>
    <message>
        <source>Computing, cancel</source>
        <translation>Computing, cancel</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Up to date</translation>
    </message>
    <message>
        <source>Out of date, recompute</source>
        <translation>Out of date, recompute</translation>
    </message>
    <message>
        <source>Not computed</source>
        <translation>Not computed</translation>
    </message>
    <message>
        <source>Definition v%1 + changes</source>
        <translation>Definition v%1 + changes</translation>
    </message>
    <message>
        <source>Definition v%1</source>
        <translation>Definition v%1</translation>
    </message>
    <message>
        <source>%1 sample</source>
        <translation>%1 sample</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>tessera::ChartView</name>
    <message>
        <source>Open %1 people</source>
        <translation>Open %1 people</translation>
    </message>
    <message>
        <source>Save as audience</source>
        <translation>Save as audience</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>Copy as image</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or CSV…</source>
        <translation>Save as PNG, SVG or CSV…</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Show as chart</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>Show as table</translation>
    </message>
    <message>
        <source>Add to report</source>
        <translation>Add to report</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Save the chart</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Table (*.csv)</source>
        <translation>Picture (*.png);;Drawing (*.svg);;Table (*.csv)</translation>
    </message>
    <message>
        <source>The chart was not saved</source>
        <translation>The chart was not saved</translation>
    </message>
</context>
<context>
    <name>tessera::ClientBar</name>
    <message>
        <source>Evolve</source>
        <translation>Evolve</translation>
    </message>
    <message>
        <source>Execute</source>
        <translation>Execute</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>Evaluate</translation>
    </message>
    <message>
        <source>Enhance</source>
        <translation>Enhance</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>As of %1</translation>
    </message>
    <message>
        <source>The date every analysis looks back from, unless it says otherwise</source>
        <translation>The date every analysis looks back from, unless it says otherwise</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Search or run a command</translation>
    </message>
</context>
<context>
    <name>tessera::ClosedWorkbench</name>
    <message>
        <source>%1 was not opened: this build of Tessera has no engine. Use a full build.</source>
        <translation>%1 was not opened: this build of Tessera has no engine. Use a full build.</translation>
    </message>
</context>
<context>
    <name>tessera::CommandPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation>Search or run a command</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter run   Esc close   &gt; commands   @ objects</source>
        <translation>↑ ↓ choose   Enter run   Esc close   &gt; commands   @ objects</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>Objects in the project</source>
        <translation>Objects in the project</translation>
    </message>
</context>
<context>
    <name>tessera::HoverCard</name>
    <message>
        <source>people</source>
        <translation>people</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Open %1 people</source>
        <translation>Open %1 people</translation>
    </message>
</context>
<context>
    <name>tessera::Inspector</name>
    <message>
        <source>Nothing is selected. Click a mark in a chart or a row in a table.</source>
        <translation>Nothing is selected. Click a mark in a chart or a row in a table.</translation>
    </message>
    <message>
        <source>Open %1 people</source>
        <translation>Open %1 people</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Save as audience</source>
        <translation>Save as audience</translation>
    </message>
</context>
<context>
    <name>tessera::MainWindow</name>
    <message>
        <source>Choose the client's files</source>
        <translation>Choose the client's files</translation>
    </message>
    <message>
        <source>Data (*.csv *.tsv *.txt *.jsonl *.ndjson *.json *.gz);;All files (*)</source>
        <translation>Data (*.csv *.tsv *.txt *.jsonl *.ndjson *.json *.gz);;All files (*)</translation>
    </message>
    <message>
        <source>Open a client</source>
        <translation>Open a client</translation>
    </message>
    <message>
        <source>Tessera clients (*.tessera)</source>
        <translation>Tessera clients (*.tessera)</translation>
    </message>
    <message>
        <source>The sample client was not opened</source>
        <translation>The sample client was not opened</translation>
    </message>
    <message>
        <source>Choose files to load</source>
        <translation>Choose files to load</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>Nothing was saved</translation>
    </message>
    <message>
        <source>The step could not be undone</source>
        <translation>The step could not be undone</translation>
    </message>
    <message>
        <source>The step could not be done again</source>
        <translation>The step could not be done again</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>&amp;Analyse</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>Fold the tasks (F7)</source>
        <translation>Fold the tasks (F7)</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>Delete %1?</translation>
    </message>
    <message>
        <source>It can be brought back with Undo.</source>
        <translation>It can be brought back with Undo.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>%1 was not deleted</source>
        <translation>%1 was not deleted</translation>
    </message>
    <message>
        <source>New analysis</source>
        <translation>New analysis</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Redo</translation>
    </message>
    <message>
        <source>The client was not opened</source>
        <translation>The client was not opened</translation>
    </message>
    <message>
        <source>client</source>
        <translation>client</translation>
    </message>
    <message>
        <source>Where to keep the client</source>
        <translation>Where to keep the client</translation>
    </message>
    <message>
        <source>The client was not made</source>
        <translation>The client was not made</translation>
    </message>
    <message>
        <source>The files were not loaded</source>
        <translation>The files were not loaded</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another one.</source>
        <translation>The folder %1 cannot be made. Choose another one.</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder or free some space.</source>
        <translation>%1 could not be written. Choose another folder or free some space.</translation>
    </message>
</context>
<context>
    <name>tessera::ProjectTree</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the project</source>
        <translation>Filter the project</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Project</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>tessera::RecentList</name>
    <message>
        <source>Today %1</source>
        <translation>Today %1</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Yesterday</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>4A stock</source>
        <translation>4A stock</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Opened</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>No client was opened here yet.</source>
        <translation>No client was opened here yet.</translation>
    </message>
    <message>
        <source>No client has this name.</source>
        <translation>No client has this name.</translation>
    </message>
</context>
<context>
    <name>tessera::ResultTable</name>
    <message>
        <source>Open people</source>
        <translation>Open people</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>Copy with headers</translation>
    </message>
</context>
<context>
    <name>tessera::StartPage</name>
    <message>
        <source>Consumer operations workbench</source>
        <translation>Consumer operations workbench</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Everything stays on this computer</source>
        <translation>Everything stays on this computer</translation>
    </message>
    <message>
        <source>One client is one file. Nothing is uploaded; an export happens only when you ask for it.</source>
        <translation>One client is one file. Nothing is uploaded; an export happens only when you ask for it.</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Start with a client</source>
        <translation>Start with a client</translation>
    </message>
    <message>
        <source>Find a client file</source>
        <translation>Find a client file</translation>
    </message>
    <message>
        <source>What the four perspectives are for</source>
        <translation>What the four perspectives are for</translation>
    </message>
    <message>
        <source>Tabs at the top of the window; each offers its own panels.</source>
        <translation>Tabs at the top of the window; each offers its own panels.</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Choose files</translation>
    </message>
    <message>
        <source>Drop the client's files here</source>
        <translation>Drop the client's files here</translation>
    </message>
    <message>
        <source>Customers, orders, behaviour logs, ad exposure, campaign results.</source>
        <translation>Customers, orders, behaviour logs, ad exposure, campaign results.</translation>
    </message>
    <message>
        <source>CSV and JSON lines, also gzipped. GB18030 and UTF-8 are recognised.</source>
        <translation>CSV and JSON lines, also gzipped. GB18030 and UTF-8 are recognised.</translation>
    </message>
    <message>
        <source>Try the sample client</source>
        <translation>Try the sample client</translation>
    </message>
    <message>
        <source>No files needed</source>
        <translation>No files needed</translation>
    </message>
    <message>
        <source>An invented cosmetics brand with two years of orders, behaviour and campaigns.</source>
        <translation>An invented cosmetics brand with two years of orders, behaviour and campaigns.</translation>
    </message>
    <message>
        <source>Recent clients</source>
        <translation>Recent clients</translation>
    </message>
    <message>
        <source>Who the customers are and how they move.</source>
        <translation>Who the customers are and how they move.</translation>
    </message>
    <message>
        <source>Turn a finding into people and a message.</source>
        <translation>Turn a finding into people and a message.</translation>
    </message>
    <message>
        <source>Bring results back and see what worked.</source>
        <translation>Bring results back and see what worked.</translation>
    </message>
    <message>
        <source>Learn for the next round.</source>
        <translation>Learn for the next round.</translation>
    </message>
</context>
<context>
    <name>tessera::StatusLine</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n core</numerusform><numerusform>%n cores</numerusform></translation>
    </message>
    <message>
        <source>Ctrl K for every command</source>
        <translation>Ctrl K for every command</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Saved %1</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 events</translation>
    </message>
    <message>
        <source>Data r%1</source>
        <translation>Data r%1</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) running</source>
        <translation>
            <numerusform>%n task running</numerusform><numerusform>%n tasks running</numerusform></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>tessera::TasksView</name>
    <message>
        <source>Nothing is running.</source>
        <translation>Nothing is running.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>about %1 left</translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation>Done in %1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
</context>
</TS>
