<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Action</name>
    <message>
        <source>New client from files…</source>
        <translation>用文件新建客户…</translation>
    </message>
    <message>
        <source>Open client…</source>
        <translation>打开客户…</translation>
    </message>
    <message>
        <source>Open sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Load new files…</source>
        <translation>载入新文件…</translation>
    </message>
    <message>
        <source>Save a version</source>
        <translation>保存版本</translation>
    </message>
    <message>
        <source>Close client</source>
        <translation>关闭客户</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>切换浅色和深色</translation>
    </message>
    <message>
        <source>Switch English and Chinese</source>
        <translation>切换英文和中文</translation>
    </message>
    <message>
        <source>Perspective: Evolve</source>
        <translation>视角：开发</translation>
    </message>
    <message>
        <source>Perspective: Execute</source>
        <translation>视角：执行</translation>
    </message>
    <message>
        <source>Perspective: Evaluate</source>
        <translation>视角：衡量</translation>
    </message>
    <message>
        <source>Perspective: Enhance</source>
        <translation>视角：优化</translation>
    </message>
    <message>
        <source>Find a command or object…</source>
        <translation>查找命令或对象…</translation>
    </message>
    <message>
        <source>Filter the project</source>
        <translation>筛选项目</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>下一个标签页</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签页</translation>
    </message>
    <message>
        <source>Next dock</source>
        <translation>下一个面板</translation>
    </message>
    <message>
        <source>Previous dock</source>
        <translation>上一个面板</translation>
    </message>
    <message>
        <source>Recompute</source>
        <translation>重新计算</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>A chart cannot be saved as "%1". Choose a name that ends in .png, .svg or .csv.</source>
        <translation>图表不能保存为“%1”。请选择以 .png、.svg 或 .csv 结尾的文件名。</translation>
    </message>
    <message>
        <source>Could not write %1: %2. Choose another folder or free some space.</source>
        <translation>无法写入 %1：%2。请换一个文件夹或腾出空间。</translation>
    </message>
    <message>
        <source>Unknown kind of chart "%1". The file may come from a newer version; update Tessera to show it.</source>
        <translation>未知的图表类型“%1”。文件可能来自更新的版本，请升级 Tessera 后再打开。</translation>
    </message>
    <message>
        <source>Nothing to show</source>
        <translation>没有可显示的内容</translation>
    </message>
    <message>
        <source>%1. Highest: %2. Lowest: %3.</source>
        <translation>%1。最高：%2。最低：%3。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>High</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>At</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Share of first step</source>
        <translation>占第一步</translation>
    </message>
    <message>
        <source>Share of step before</source>
        <translation>占上一步</translation>
    </message>
    <message>
        <source>Lost since step before</source>
        <translation>较上一步流失</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>聚类</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Lost after %1</source>
        <translation>在“%1”之后流失</translation>
    </message>
    <message>
        <source>%1 of step 1</source>
        <translation>占第一步 %1</translation>
    </message>
</context>
<context>
    <name>JsonReader</name>
    <message>
        <source>%1, line %2: %3. Mend the JSON there and try again.</source>
        <translation>%1 第 %2 行：%3。请修正该处的 JSON 后重试。</translation>
    </message>
    <message>
        <source>%1 holds no JSON object. A definition starts with {.</source>
        <translation>%1 中没有 JSON 对象。定义应以 { 开头。</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>must be a text in quotes</source>
        <translation>必须是带引号的文本</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>"%1" is not one of: %2</source>
        <translation>“%1”不在可选值之中：%2</translation>
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation>必须是 %1 到 %2 之间的数</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>必须是 true 或 false</translation>
    </message>
    <message>
        <source>must be a list in [ ]</source>
        <translation>必须是 [ ] 中的列表</translation>
    </message>
    <message>
        <source>must hold texts only</source>
        <translation>只能包含文本</translation>
    </message>
    <message>
        <source>must be an object in { }</source>
        <translation>必须是 { } 中的对象</translation>
    </message>
    <message>
        <source>is not a known option; known are: %1</source>
        <translation>不是已知选项；已知选项：%1</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Desktop workbench for consumer operations</source>
        <translation>消费者运营桌面工作台</translation>
    </message>
    <message>
        <source>light or dark</source>
        <translation>light（浅色）或 dark（深色）</translation>
    </message>
    <message>
        <source>en or zh_CN</source>
        <translation>en 或 zh_CN</translation>
    </message>
    <message>
        <source>Write a picture of every panel into a folder and quit</source>
        <translation>把每个面板的截图写入文件夹后退出</translation>
    </message>
    <message>
        <source>A client file (.tessera)</source>
        <translation>客户文件（.tessera）</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) written</source>
        <translation>
            <numerusform>已写入 %n 张图片</numerusform></translation>
    </message>
</context>
<context>
    <name>TimeZone</name>
    <message>
        <source>Unknown time zone "%1". Use a name such as Asia/Shanghai or an offset such as +08:00.</source>
        <translation>未知时区“%1”。请使用 Asia/Shanghai 之类的名称或 +08:00 之类的偏移。</translation>
    </message>
</context>
<context>
    <name>tessera::AnalysisPanel</name>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>%1, edited</source>
        <translation>%1，已修改</translation>
    </message>
    <message>
        <source>Computing, cancel</source>
        <translation>计算中，取消</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>Out of date, recompute</source>
        <translation>已过期，重新计算</translation>
    </message>
    <message>
        <source>Not computed</source>
        <translation>未算出</translation>
    </message>
    <message>
        <source>Definition v%1 + changes</source>
        <translation>定义 v%1 + 修改</translation>
    </message>
    <message>
        <source>Definition v%1</source>
        <translation>定义 v%1</translation>
    </message>
    <message>
        <source>%1 sample</source>
        <translation>%1 抽样</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>tessera::ChartView</name>
    <message>
        <source>Open %1 people</source>
        <translation>打开 %1 人</translation>
    </message>
    <message>
        <source>Save as audience</source>
        <translation>存为人群</translation>
    </message>
    <message>
        <source>Copy as image</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or CSV…</source>
        <translation>保存为 PNG、SVG 或 CSV…</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>显示为图表</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>显示为表格</translation>
    </message>
    <message>
        <source>Add to report</source>
        <translation>加入报告</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Picture (*.png);;Drawing (*.svg);;Table (*.csv)</source>
        <translation>图片 (*.png);;矢量图 (*.svg);;表格 (*.csv)</translation>
    </message>
    <message>
        <source>The chart was not saved</source>
        <translation>图表未保存</translation>
    </message>
</context>
<context>
    <name>tessera::ClientBar</name>
    <message>
        <source>Evolve</source>
        <translation>开发</translation>
    </message>
    <message>
        <source>Execute</source>
        <translation>执行</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>衡量</translation>
    </message>
    <message>
        <source>Enhance</source>
        <translation>优化</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>The date every analysis looks back from, unless it says otherwise</source>
        <translation>除另有说明外，所有分析都从这一天回溯</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或运行命令</translation>
    </message>
</context>
<context>
    <name>tessera::ClosedWorkbench</name>
    <message>
        <source>%1 was not opened: this build of Tessera has no engine. Use a full build.</source>
        <translation>未打开 %1：此版本的 Tessera 不含引擎。请使用完整版本。</translation>
    </message>
</context>
<context>
    <name>tessera::CommandPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或运行命令</translation>
    </message>
    <message>
        <source>↑ ↓ choose   Enter run   Esc close   &gt; commands   @ objects</source>
        <translation>↑ ↓ 选择   Enter 运行   Esc 关闭   &gt; 命令   @ 对象</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Objects in the project</source>
        <translation>项目中的对象</translation>
    </message>
</context>
<context>
    <name>tessera::HoverCard</name>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open %1 people</source>
        <translation>打开 %1 人</translation>
    </message>
</context>
<context>
    <name>tessera::Inspector</name>
    <message>
        <source>Nothing is selected. Click a mark in a chart or a row in a table.</source>
        <translation>尚未选中任何内容。请点击图表中的标记或表格中的一行。</translation>
    </message>
    <message>
        <source>Open %1 people</source>
        <translation>打开 %1 人</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as audience</source>
        <translation>存为人群</translation>
    </message>
</context>
<context>
    <name>tessera::MainWindow</name>
    <message>
        <source>Choose the client's files</source>
        <translation>选择客户的文件</translation>
    </message>
    <message>
        <source>Data (*.csv *.tsv *.txt *.jsonl *.ndjson *.json *.gz);;All files (*)</source>
        <translation>数据 (*.csv *.tsv *.txt *.jsonl *.ndjson *.json *.gz);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open a client</source>
        <translation>打开客户</translation>
    </message>
    <message>
        <source>Tessera clients (*.tessera)</source>
        <translation>Tessera 客户 (*.tessera)</translation>
    </message>
    <message>
        <source>The sample client was not opened</source>
        <translation>未能打开示例客户</translation>
    </message>
    <message>
        <source>Choose files to load</source>
        <translation>选择要载入的文件</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>没有保存</translation>
    </message>
    <message>
        <source>The step could not be undone</source>
        <translation>这一步无法撤销</translation>
    </message>
    <message>
        <source>The step could not be done again</source>
        <translation>这一步无法重做</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Fold the tasks (F7)</source>
        <translation>收起任务 (F7)</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>删除“%1”？</translation>
    </message>
    <message>
        <source>It can be brought back with Undo.</source>
        <translation>可以用“撤销”恢复。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1 was not deleted</source>
        <translation>未能删除“%1”</translation>
    </message>
    <message>
        <source>New analysis</source>
        <translation>新建分析</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>The client was not opened</source>
        <translation>未能打开客户</translation>
    </message>
    <message>
        <source>client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Where to keep the client</source>
        <translation>客户文件存放位置</translation>
    </message>
    <message>
        <source>The client was not made</source>
        <translation>未能新建客户</translation>
    </message>
    <message>
        <source>The files were not loaded</source>
        <translation>未能载入文件</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another one.</source>
        <translation>无法创建文件夹 %1。请换一个。</translation>
    </message>
    <message>
        <source>%1 could not be written. Choose another folder or free some space.</source>
        <translation>无法写入 %1。请换一个文件夹或腾出空间。</translation>
    </message>
</context>
<context>
    <name>tessera::ProjectTree</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter the project</source>
        <translation>筛选项目</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>tessera::RecentList</name>
    <message>
        <source>Today %1</source>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>4A stock</source>
        <translation>4A 存量</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>打开时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>No client was opened here yet.</source>
        <translation>这里还没有打开过客户。</translation>
    </message>
    <message>
        <source>No client has this name.</source>
        <translation>没有这个名称的客户。</translation>
    </message>
</context>
<context>
    <name>tessera::ResultTable</name>
    <message>
        <source>Open people</source>
        <translation>打开人员</translation>
    </message>
    <message>
        <source>Copy with headers</source>
        <translation>连同表头复制</translation>
    </message>
</context>
<context>
    <name>tessera::StartPage</name>
    <message>
        <source>Consumer operations workbench</source>
        <translation>消费者运营工作台</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Everything stays on this computer</source>
        <translation>一切都留在本机</translation>
    </message>
    <message>
        <source>One client is one file. Nothing is uploaded; an export happens only when you ask for it.</source>
        <translation>一个客户就是一个文件。不上传任何内容，只有在您要求时才导出。</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Start with a client</source>
        <translation>从一个客户开始</translation>
    </message>
    <message>
        <source>Find a client file</source>
        <translation>查找客户文件</translation>
    </message>
    <message>
        <source>What the four perspectives are for</source>
        <translation>四个视角的用途</translation>
    </message>
    <message>
        <source>Tabs at the top of the window; each offers its own panels.</source>
        <translation>位于窗口顶部，每个视角提供各自的面板。</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Drop the client's files here</source>
        <translation>把客户的文件拖到这里</translation>
    </message>
    <message>
        <source>Customers, orders, behaviour logs, ad exposure, campaign results.</source>
        <translation>会员、订单、行为日志、广告曝光、活动结果。</translation>
    </message>
    <message>
        <source>CSV and JSON lines, also gzipped. GB18030 and UTF-8 are recognised.</source>
        <translation>支持 CSV 和 JSON Lines（可为 gz），自动识别 GB18030 和 UTF-8。</translation>
    </message>
    <message>
        <source>Try the sample client</source>
        <translation>试用示例客户</translation>
    </message>
    <message>
        <source>No files needed</source>
        <translation>无需文件</translation>
    </message>
    <message>
        <source>An invented cosmetics brand with two years of orders, behaviour and campaigns.</source>
        <translation>一个虚构的美妆品牌，含两年的订单、行为和活动数据。</translation>
    </message>
    <message>
        <source>Recent clients</source>
        <translation>最近的客户</translation>
    </message>
    <message>
        <source>Who the customers are and how they move.</source>
        <translation>顾客是谁，如何流转。</translation>
    </message>
    <message>
        <source>Turn a finding into people and a message.</source>
        <translation>把发现变成人群和信息。</translation>
    </message>
    <message>
        <source>Bring results back and see what worked.</source>
        <translation>收回结果，看什么有效。</translation>
    </message>
    <message>
        <source>Learn for the next round.</source>
        <translation>为下一轮积累经验。</translation>
    </message>
</context>
<context>
    <name>tessera::StatusLine</name>
    <message numerus="yes">
        <source>%n core(s)</source>
        <translation>
            <numerusform>%n 核</numerusform></translation>
    </message>
    <message>
        <source>Ctrl K for every command</source>
        <translation>Ctrl K 查找所有命令</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1人</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1条事件</translation>
    </message>
    <message>
        <source>Data r%1</source>
        <translation>数据 r%1</translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) running</source>
        <translation>
            <numerusform>%n 个任务运行中</numerusform></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>tessera::TasksView</name>
    <message>
        <source>Nothing is running.</source>
        <translation>没有正在运行的任务。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation>用时 %1 完成</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
</TS>
