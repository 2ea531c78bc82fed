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
    <message>
        <source>Save a copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Name this point…</source>
        <translation>为此时点命名…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Hand-over copy…</source>
        <translation>交付副本…</translation>
    </message>
    <message>
        <source>Encrypt client…</source>
        <translation>加密客户文件…</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>更改口令…</translation>
    </message>
    <message>
        <source>Remove encryption…</source>
        <translation>取消加密…</translation>
    </message>
    <message>
        <source>Security facts…</source>
        <translation>安全说明…</translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation>抹除此人…</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>监视文件夹…</translation>
    </message>
</context>
<context>
    <name>AffinityText</name>
    <message>
        <source>item: &quot;%1&quot; is no text. Name a property with texts, such as the category or the code of an item.</source>
        <translation>item：“%1”不是文本。请填写文本属性，例如商品的品类或编码。</translation>
    </message>
    <message>
        <source>order: name the property that tells orders apart, or choose baskets by day.</source>
        <translation>order：请填写区分订单的属性，或改为按天划分购物篮。</translation>
    </message>
    <message>
        <source>order: &quot;%1&quot; is neither a text nor a whole number. Name the property with the number of the order.</source>
        <translation>order：“%1”既不是文本也不是整数。请填写订单号所在的属性。</translation>
    </message>
    <message>
        <source>No purchase in the window names an item in &quot;%1&quot;. Choose another property, or a longer window.</source>
        <translation>时间窗内没有购买在“%1”中写明商品。请换一个属性，或加长时间窗。</translation>
    </message>
    <message>
        <source>Of %1 items in &quot;%2&quot; fewer than two are in %3 baskets. Lower the support floor, or choose a coarser property.</source>
        <translation>“%2”的 %1 个商品中，出现在 %3 个购物篮里的不足两个。请降低支持度下限，或选择更粗的属性。</translation>
    </message>
    <message>
        <source>No rule holds among %1 items</source>
        <translation>%1 个商品之间没有成立的规则</translation>
    </message>
    <message>
        <source>Who bought %1 buys %2 %3 times as often as by chance</source>
        <translation>买过%1的人购买%2的频率是随机情形的 %3 倍</translation>
    </message>
    <message>
        <source>%1 rules hold of %2 looked at; %3 baskets, items in at least %4 of them</source>
        <translation>检验的 %2 条规则中 %1 条成立；共 %3 个购物篮，商品至少出现在其中 %4 个</translation>
    </message>
    <message>
        <source>Last %1 d</source>
        <translation>最近 %1 天</translation>
    </message>
    <message>
        <source>All purchases</source>
        <translation>全部购买</translation>
    </message>
    <message>
        <source>Rules with confidence from %1, lift above 1 and q up to %2; one that a shorter rule says as surely is left out</source>
        <translation>规则的置信度不低于 %1，提升度大于 1，q 值不高于 %2；更短的规则同样可信时，不再列出较长的规则</translation>
    </message>
    <message>
        <source>%1 rarer items are left out</source>
        <translation>略去 %1 个更少见的商品</translation>
    </message>
    <message>
        <source>What follows: days with the item beside days with other purchases only; the days of a person count as one cluster; %1 pairs looked at</source>
        <translation>后续购买：含该商品的购买日与只买其他商品的购买日相比；同一人的各天算作一个聚类；检验了 %1 对</translation>
    </message>
    <message>
        <source>q: Fisher&apos;s exact test, corrected by Benjamini and Hochberg</source>
        <translation>q 值：Fisher 精确检验，经 Benjamini-Hochberg 校正</translation>
    </message>
    <message>
        <source>This page needs purchases with the item or its category. Import order lines, or name your own property.</source>
        <translation>本页需要带有商品或品类的购买记录。请导入订单明细，或填写您自己的属性。</translation>
    </message>
    <message>
        <source>Affinity</source>
        <translation>关联分析</translation>
    </message>
    <message>
        <source>What is bought together and what follows what: rules with support, confidence and lift, and the people to cross-sell to.</source>
        <translation>哪些商品一起购买、哪些先后购买：带支持度、置信度和提升度的规则，以及可交叉销售的人群。</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>days of a person</source>
        <translation>每人每天</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Who bought \ also bought</source>
        <translation>买过 \ 也买</translation>
    </message>
    <message>
        <source>less than by chance</source>
        <translation>低于随机</translation>
    </message>
    <message>
        <source>more</source>
        <translation>更高</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>提升度</translation>
    </message>
    <message>
        <source>How much more often together than by chance (1), and the share of the row; the diagonal: baskets with the item. Baskets are %1</source>
        <translation>一起购买的频率相对随机（1）的倍数，以及占行的比例；对角线为含该商品的购物篮数。购物篮按%1划分</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>lift %1</source>
        <translation>提升度 %1</translation>
    </message>
    <message>
        <source>To cross-sell</source>
        <translation>可交叉销售</translation>
    </message>
    <message>
        <source>People who bought the left side and not yet the right, of the rules with the greatest lift</source>
        <translation>提升度最高的规则中，买过左侧而尚未买右侧的人</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>买过</translation>
    </message>
    <message>
        <source>Also bought</source>
        <translation>也买</translation>
    </message>
    <message>
        <source>Baskets</source>
        <translation>购物篮</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>支持度</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度</translation>
    </message>
    <message>
        <source>Leverage</source>
        <translation>杠杆率</translation>
    </message>
    <message>
        <source>Conviction</source>
        <translation>确信度</translation>
    </message>
    <message>
        <source>q-value</source>
        <translation>q 值</translation>
    </message>
    <message>
        <source>What follows within %1 d</source>
        <translation>%1 天内的后续购买</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Days with it</source>
        <translation>含该商品的购买日</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>后续购买率</translation>
    </message>
    <message>
        <source>After others</source>
        <translation>其他购买之后</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>当前可触达</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>More than %1 sets of items are bought together often enough. Raise the support floor, or choose smaller sets or a coarser property of items.</source>
        <translation>达到下限的商品组合超过 %1 个。请提高支持度下限，或选择更小的组合、更粗的商品属性。</translation>
    </message>
</context>
<context>
    <name>Analysis</name>
    <message>
        <source>There is no kind of analysis &quot;%1&quot;. Set &quot;kind&quot; to one of: %2.</source>
        <translation>没有“%1”这种分析。请把“kind”设为以下之一：%2。</translation>
    </message>
    <message>
        <source>The result has no people under &quot;%1&quot;. It has: %2.</source>
        <translation>结果中没有“%1”对应的人群。可用的有：%2。</translation>
    </message>
    <message>
        <source>The result knows no &quot;%1&quot; of people. It knows: %2.</source>
        <translation>结果没有人的“%1”。它有：%2。</translation>
    </message>
    <message>
        <source>Nothing here can compute the tag &quot;%1&quot;.</source>
        <translation>这里无法计算标签“%1”。</translation>
    </message>
</context>
<context>
    <name>Audience</name>
    <message>
        <source>TGI</source>
        <translation>TGI</translation>
    </message>
    <message>
        <source>What sets the audience apart</source>
        <translation>人群包的突出特征</translation>
    </message>
    <message>
        <source>TGI against the base; 100 is the same share</source>
        <translation>相对基数的 TGI；100 表示占比相同</translation>
    </message>
    <message>
        <source>Traits</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Share in base</source>
        <translation>基数占比</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Coverage of base</source>
        <translation>基数覆盖率</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>触达</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>交集人数</translation>
    </message>
    <message>
        <source>%1 people, %2 of the base of %3</source>
        <translation>%1 人，占基数 %3 人的 %2</translation>
    </message>
    <message>
        <source>Shares among people whose value is known</source>
        <translation>占比以取值已知的人计算</translation>
    </message>
    <message>
        <source>Under 30 people: grey</source>
        <translation>少于 30 人以灰色显示</translation>
    </message>
    <message>
        <source>Intervals: Wilson 95 % of the audience&apos;s share</source>
        <translation>区间：人群包占比的 Wilson 95 %</translation>
    </message>
    <message>
        <source>There are no events yet. Write a rule over the people&apos;s attributes.</source>
        <translation>还没有事件，请按人的属性编写规则。</translation>
    </message>
    <message>
        <source>Who a rule takes in, what sets them apart, and how they can be reached.</source>
        <translation>规则圈中了谁、有何特征、如何触达。</translation>
    </message>
    <message>
        <source>and</source>
        <comment>language of rules</comment>
        <translation>且</translation>
    </message>
    <message>
        <source>All of</source>
        <translation>全部满足</translation>
    </message>
    <message>
        <source>Any of</source>
        <translation>任一满足</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>不</translation>
    </message>
    <message>
        <source>At least %1 of</source>
        <translation>至少满足 %1 项</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>decides</source>
        <translation>决定</translation>
    </message>
    <message>
        <source>Why %1 is inside</source>
        <translation>%1 为什么在内</translation>
    </message>
    <message>
        <source>Why %1 is not inside</source>
        <translation>%1 为什么不在内</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>Decides</source>
        <translation>起决定作用</translation>
    </message>
    <message>
        <source>Nothing would change it</source>
        <translation>没有什么能改变它</translation>
    </message>
    <message>
        <source>The nearest change that would</source>
        <translation>最近的改变</translation>
    </message>
    <message>
        <source>It is now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>It would have to be</source>
        <translation>需要变为</translation>
    </message>
    <message>
        <source>so that it holds</source>
        <translation>使它满足</translation>
    </message>
    <message>
        <source>so that it does not</source>
        <translation>使它不满足</translation>
    </message>
    <message>
        <source>What each clause does</source>
        <translation>每个条件的作用</translation>
    </message>
    <message>
        <source>Alone</source>
        <translation>单独</translation>
    </message>
    <message>
        <source>Left after it</source>
        <translation>之后剩余</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>By it only</source>
        <translation>仅由它决定</translation>
    </message>
    <message>
        <source>Nobody has the OneID &quot;%1&quot; now. Copy it from a list of people.</source>
        <translation>现在没有人的 OneID 是“%1”。请从人员列表中复制。</translation>
    </message>
    <message>
        <source>must be live or snapshot</source>
        <translation>必须是 live 或 snapshot</translation>
    </message>
    <message>
        <source>Snapshot of %1 people as of %2; %3 go by another OneID now, %4 are no longer there. The rule is not applied.</source>
        <translation>%2 的快照，共 %1 人；其中 %3 人的 OneID 已变，%4 人已不在。规则不再筛选。</translation>
    </message>
</context>
<context>
    <name>AudiencePackageText</name>
    <message>
        <source>profile: there is no profile &quot;%1&quot;; there are: %2</source>
        <translation>profile：没有平台规则“%1”；可用的有：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of: %2</source>
        <translation>“%1”不在可选项中：%2</translation>
    </message>
    <message>
        <source>needs &quot;attribute&quot; and &quot;value&quot;, both texts</source>
        <translation>需要“attribute”和“value”，均为文本</translation>
    </message>
    <message>
        <source>give either a saved audience or a rule</source>
        <translation>请给出一个已保存的人群或一条规则（二选一）</translation>
    </message>
    <message>
        <source>is missing; a control group needs one, so that it can be drawn again</source>
        <translation>缺失；对照组需要它才能重新抽取</translation>
    </message>
    <message>
        <source>identifiers: a list for %1 holds one kind of identifier. Name one, and make a package for each.</source>
        <translation>identifiers：%1 的清单只能放一种标识。请只写一种，每种各做一个包。</translation>
    </message>
    <message>
        <source>Exported a package for %1: %2 rows, SHA-256 %3</source>
        <translation>已导出 %1 人群包：%2 行，SHA-256 %3</translation>
    </message>
    <message>
        <source>In the audience</source>
        <translation>人群内</translation>
    </message>
    <message>
        <source>With consent</source>
        <translation>已同意</translation>
    </message>
    <message>
        <source>Less suppression lists</source>
        <translation>减去排除名单</translation>
    </message>
    <message>
        <source>Held out as control group</source>
        <translation>留作对照组</translation>
    </message>
    <message>
        <source>Less control group</source>
        <translation>减去对照组</translation>
    </message>
    <message>
        <source>With an identifier</source>
        <translation>有可用标识</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>From the audience to the list</source>
        <translation>从人群到清单</translation>
    </message>
    <message>
        <source>People; share of the audience</source>
        <translation>人数；占人群比例</translation>
    </message>
    <message>
        <source>%1 of %2 people can go to %3</source>
        <translation>%2 人中有 %1 人可投放到 %3</translation>
    </message>
    <message>
        <source>Fewer than the %1 rows the platform accepts</source>
        <translation>少于平台要求的 %1 行</translation>
    </message>
    <message>
        <source>Profile %1, checked %2</source>
        <translation>平台规则 %1，核对于 %2</translation>
    </message>
    <message>
        <source>No consent column is mapped</source>
        <translation>未映射同意字段</translation>
    </message>
    <message>
        <source>Consent: %1 = %2</source>
        <translation>同意：%1 = %2</translation>
    </message>
    <message>
        <source>Control group %1 by hash of OneID, salt &quot;%2&quot;</source>
        <translation>对照组 %1，按 OneID 哈希抽取，盐值“%2”</translation>
    </message>
    <message>
        <source>Each count is part of the one before</source>
        <translation>每个数都是上一个数的一部分</translation>
    </message>
    <message>
        <source>The people have none of the identifiers that platforms take (%1). Map one of them when importing.</source>
        <translation>这些人没有平台接受的标识（%1）。请在导入时映射其中一种。</translation>
    </message>
    <message>
        <source>Audience package</source>
        <translation>人群包</translation>
    </message>
    <message>
        <source>A list of hashed identifiers for one platform, with what was left out and why.</source>
        <translation>面向一个平台的加密标识清单，并说明剔除了谁、为什么。</translation>
    </message>
    <message>
        <source>No consent</source>
        <translation>没有同意</translation>
    </message>
    <message>
        <source>On a suppression list</source>
        <translation>在排除名单里</translation>
    </message>
    <message>
        <source>No identifier that can match</source>
        <translation>没有可匹配的标识</translation>
    </message>
    <message>
        <source>Left out, and why</source>
        <translation>未进名单的人及原因</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Share of the audience</source>
        <translation>占人群比例</translation>
    </message>
</context>
<context>
    <name>BlockEditor</name>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
</context>
<context>
    <name>BusinessText</name>
    <message>
        <source>No target is of this period. Give one for its months in &quot;targets&quot;, or compare with another period.</source>
        <translation>这段时间没有目标。请在“targets”里写上这些月份的目标，或改为与别的时间段比较。</translation>
    </message>
    <message>
        <source>Beside %1 (%2)</source>
        <translation>对比 %1（%2）</translation>
    </message>
    <message>
        <source>The data begin after that period did</source>
        <translation>对比期开始时还没有数据</translation>
    </message>
    <message>
        <source>New: no purchase in the %1 d before</source>
        <translation>新客：此前 %1 天内没有购买</translation>
    </message>
    <message>
        <source>New: no purchase ever before</source>
        <translation>新客：此前从未购买</translation>
    </message>
    <message>
        <source>Less than that is recorded before the period: some of the new are not</source>
        <translation>期初之前的记录不足这么多天：部分“新客”其实不是新客</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the period are still to come</source>
        <translation>
            <numerusform>这段时间还有 %n 天未到</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 day by day against %2; phases are assumptions</source>
        <translation>%1 与 %2 逐日对齐；阶段日期为假设</translation>
    </message>
    <message>
        <source>Net sales of %1, %2 against %3</source>
        <translation>净销售额 %1，较%3 %2</translation>
    </message>
    <message>
        <source>Net sales of %1</source>
        <translation>净销售额 %1</translation>
    </message>
    <message>
        <source>target: %1 reached, %2 due by now</source>
        <translation>目标：已完成 %1，按天数应完成 %2</translation>
    </message>
    <message>
        <source>Parts sum to the change exactly (LMDI, rest by largest remainder)</source>
        <translation>各部分之和与变化额分毫不差（LMDI，尾差按最大余数分配）</translation>
    </message>
    <message>
        <source>Purchases with an amount are needed. Import orders, or name your own event and amount.</source>
        <translation>需要带金额的购买记录。请导入订单，或指定自己的事件与金额列。</translation>
    </message>
    <message>
        <source>Business overview</source>
        <translation>经营总览</translation>
    </message>
    <message>
        <source>Net sales beside the period before, last year, the last promotion or the target, and why they changed: visitors, conversion, spend per buyer, and each channel, store and category.</source>
        <translation>净销售额与上期、去年同期、上次大促或目标的对比，以及变化的原因：访客、转化率、客单价，和每个渠道、门店、品类。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no month. Write it like 2026-06.</source>
        <translation>“%1”不是月份。请写成 2026-06 的样子。</translation>
    </message>
    <message>
        <source>a target is of one group only</source>
        <translation>一个目标只能属于一个分组</translation>
    </message>
    <message>
        <source>a target needs its net sales, or visitors, conversion and spendPerBuyer</source>
        <translation>目标需要 netSales，或 visitors、conversion 与 spendPerBuyer</translation>
    </message>
    <message>
        <source>give visitors, conversion and spendPerBuyer together, or none of them</source>
        <translation>visitors、conversion 与 spendPerBuyer 要么一起给，要么都不给</translation>
    </message>
    <message>
        <source>the target of a group is its net sales only</source>
        <translation>分组的目标只能是净销售额</translation>
    </message>
    <message>
        <source>it is %1, but visitors, conversion and spendPerBuyer make %2</source>
        <translation>它是 %1，而 visitors、conversion 与 spendPerBuyer 相乘得 %2</translation>
    </message>
    <message>
        <source>targets[%1]: the same month and group have a target before. Take one of them out.</source>
        <translation>targets[%1]：同一月份、同一分组前面已有目标。请去掉其中一个。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no date. Write it like 2026-05-31.</source>
        <translation>%1：“%2”不是日期。请写成 2026-05-31 的样子。</translation>
    </message>
    <message>
        <source>The period is of no promotion, so there is none to align it with. Choose dates of one, such as 1 to 20 June, or put your own into &quot;calendar&quot;.</source>
        <translation>这段时间不在任何大促内，无从对齐。请选大促内的日期，例如 6 月 1 日至 20 日，或把自己的大促写进“calendar”。</translation>
    </message>
    <message>
        <source>The calendar has no run of %1 before %2. Add its day to &quot;calendar&quot;.</source>
        <translation>日历里 %2 之前没有 %1。请把它的日期加进“calendar”。</translation>
    </message>
    <message>
        <source>promotion: the calendar has no &quot;%1&quot; before %2.</source>
        <translation>promotion：日历里 %2 之前没有“%1”。</translation>
    </message>
    <message>
        <source>The period ends before it begins. &quot;to&quot; is the day after its last.</source>
        <translation>这段时间的结束早于开始。“to”是最后一天的次日。</translation>
    </message>
    <message>
        <source>The period begins after the date things are known up to. Choose an earlier one, or load newer data.</source>
        <translation>这段时间在数据截止日之后才开始。请选更早的时间，或载入更新的数据。</translation>
    </message>
    <message>
        <source>New and returning buyers</source>
        <translation>新老客</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>deposit</source>
        <translation>定金</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>尾款</translation>
    </message>
    <message>
        <source>peak</source>
        <translation>爆发</translation>
    </message>
    <message>
        <source>return</source>
        <translation>返场</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>new buyers</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>returning buyers</source>
        <translation>老客</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>净销售额</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转化率</translation>
    </message>
    <message>
        <source>Spend per buyer</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>购买人数</translation>
    </message>
    <message>
        <source>New buyers</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Spend per order</source>
        <translation>笔单价</translation>
    </message>
    <message>
        <source>Units per order</source>
        <translation>连带率</translation>
    </message>
    <message>
        <source>before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Target reached</source>
        <translation>目标完成</translation>
    </message>
    <message>
        <source>due by now, by days</source>
        <translation>按天数应完成</translation>
    </message>
    <message>
        <source>against what is due</source>
        <translation>与应完成之差</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>More</source>
        <translation>增加</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>Change of net sales</source>
        <translation>净销售额变化</translation>
    </message>
    <message>
        <source>Why net sales changed</source>
        <translation>净销售额为何变化</translation>
    </message>
    <message>
        <source>%1 → %2, against %3</source>
        <translation>%1 → %2，对比%3</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>by day</source>
        <translation>（按天）</translation>
    </message>
    <message>
        <source>by week</source>
        <translation>（按周）</translation>
    </message>
    <message>
        <source>by month</source>
        <translation>（按月）</translation>
    </message>
    <message>
        <source>Net sales %1</source>
        <translation>净销售额%1</translation>
    </message>
    <message>
        <source>%1 beside %2</source>
        <translation>%1 对比 %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>More or fewer buyers</source>
        <translation>人数增减</translation>
    </message>
    <message>
        <source>More or less a buyer</source>
        <translation>客单价增减</translation>
    </message>
    <message>
        <source>part of the change of net sales; they sum to it</source>
        <translation>对净销售额变化的贡献，相加即为总变化</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Per buyer</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Buyers before</source>
        <translation>对比期人数</translation>
    </message>
    <message>
        <source>Net sales before</source>
        <translation>对比期净销售额</translation>
    </message>
    <message>
        <source>Of buyers</source>
        <translation>其中：人数</translation>
    </message>
    <message>
        <source>Of spend per buyer</source>
        <translation>其中：客单价</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>完成率</translation>
    </message>
    <message>
        <source>Due by now</source>
        <translation>应完成</translation>
    </message>
    <message>
        <source>Factors of net sales</source>
        <translation>净销售额的因素</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因素</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>对比期</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Part of the change</source>
        <translation>对变化的贡献</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>period before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>target due by now</source>
        <translation>应完成目标</translation>
    </message>
    <message>
        <source>Orders per buyer</source>
        <translation>人均订单数</translation>
    </message>
    <message>
        <source>Counting purchases</source>
        <translation>正在统计购买</translation>
    </message>
    <message>
        <source>Counting visitors</source>
        <translation>正在统计访客</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot tell orders apart: it holds real numbers. Name the column with the number of the order.</source>
        <translation>“%1”是小数，无法区分订单。请指定订单号所在的列。</translation>
    </message>
    <message>
        <source>The sum of &quot;%1&quot; does not fit. Check the column for wrong amounts.</source>
        <translation>“%1”的总和超出范围。请检查这一列是否有错误金额。</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language of the program: en, or zh in Chinese</comment>
        <translation>zh</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the period have no target, but their sales count</source>
        <translation>
            <numerusform>这段时间有 %n 天没有目标，但其销售计算在内</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelOverlap</name>
    <message>
        <source>&quot;%1&quot; is no text. Name the property with the channel, shop or store of a purchase.</source>
        <translation>“%1”不是文本。请选择记录购买渠道、店铺或门店的属性。</translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation>其他 %1 个</translation>
    </message>
    <message>
        <source>Buyers in the channel</source>
        <translation>渠道买家数</translation>
    </message>
    <message>
        <source>Buyers in exactly these</source>
        <translation>恰在这些渠道的买家</translation>
    </message>
    <message>
        <source>Of all buyers</source>
        <translation>占全部买家</translation>
    </message>
    <message>
        <source>Buyers by the channels they bought in</source>
        <translation>按购买渠道划分的买家</translation>
    </message>
    <message>
        <source>the %1 largest of %2 combinations; each buyer stands in one</source>
        <translation>共 %2 种组合，显示最大的 %1 种；每位买家只在其一</translation>
    </message>
    <message>
        <source>each buyer stands in one column</source>
        <translation>每位买家只在一列</translation>
    </message>
    <message>
        <source>First \ next</source>
        <translation>首次 \ 下次</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>From the first channel to the next</source>
        <translation>从首次渠道到下一渠道</translation>
    </message>
    <message>
        <source>the next is the first purchase on a later day; shares are of the row</source>
        <translation>下一渠道指之后另一天的首次购买；占比按行计</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>仅在此</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Per buyer</source>
        <translation>人均</translation>
    </message>
    <message>
        <source>In how many channels</source>
        <translation>在几个渠道购买</translation>
    </message>
    <message>
        <source>No purchase in the window names a channel in &quot;%1&quot;. Choose another property, or a longer window.</source>
        <translation>窗口内没有购买在“%1”中写明渠道。请换一个属性，或加长窗口。</translation>
    </message>
    <message>
        <source>%1 of %2 buyers bought in several channels</source>
        <translation>%2 位买家中 %1 在多个渠道购买</translation>
    </message>
    <message>
        <source>added up by channel they would be %1</source>
        <translation>按渠道相加会是 %1 人</translation>
    </message>
    <message>
        <source>; they bring %1 of the sales</source>
        <translation>；他们贡献 %1 的销售额</translation>
    </message>
    <message>
        <source>Last %1 d</source>
        <translation>近 %1 天</translation>
    </message>
    <message>
        <source>All purchases</source>
        <translation>全部购买</translation>
    </message>
    <message>
        <source>%1 buyers left out: their purchases name no channel</source>
        <translation>%1 位买家未计入：其购买未写明渠道</translation>
    </message>
    <message>
        <source>Columns add up to all buyers</source>
        <translation>各列之和等于全部买家</translation>
    </message>
    <message>
        <source>This page needs purchases with the channel, shop or store they were made in. Import orders, or name your own event and property.</source>
        <translation>此页需要带有渠道、店铺或门店的购买记录。请导入订单，或指定您自己的事件与属性。</translation>
    </message>
    <message>
        <source>Channel overlap</source>
        <translation>渠道重叠</translation>
    </message>
    <message>
        <source>Who bought in which channels or stores, where they bought first and next, and how often one buyer is counted twice.</source>
        <translation>谁在哪些渠道或门店购买、先后在哪里购买，以及同一买家被重复计数多少次。</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>A chart cannot be saved as &quot;%1&quot;. Choose a name that ends in .png, .svg or .csv.</source>
        <translation>图表不能保存为“%1”。请选择以 .png、.svg 或 .csv 结尾的文件名。</translation>
    </message>
    <message>
        <source>Could not write %1: %2. Choose another folder or free some space.</source>
        <translation>无法写入 %1：%2。请换一个文件夹或腾出空间。</translation>
    </message>
    <message>
        <source>Unknown kind of chart &quot;%1&quot;. The file may come from a newer version; update Tessera to show it.</source>
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
    <message>
        <source>What it says</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>In exactly these</source>
        <translation>恰好属于</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>集合数</translation>
    </message>
    <message>
        <source>In none</source>
        <translation>都不属于</translation>
    </message>
    <message>
        <source>%1 (the first %2 of %3)</source>
        <translation>%1（共 %3 个，显示前 %2 个）</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
</context>
<context>
    <name>CheckForm</name>
    <message>
        <source>is from %1 to %2</source>
        <translation>介于 %1 与 %2 之间</translation>
    </message>
    <message>
        <source>is at least %1</source>
        <translation>不小于 %1</translation>
    </message>
    <message>
        <source>is at most %1</source>
        <translation>不大于 %1</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>有值</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>唯一</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Known values</source>
        <translation>已知取值</translation>
    </message>
    <message>
        <source>In another table</source>
        <translation>存在于另一张表</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>新鲜度</translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>%1 is filled</source>
        <translation>%1 有值</translation>
    </message>
    <message>
        <source>%1 is unique</source>
        <translation>%1 唯一</translation>
    </message>
    <message>
        <source>%1 fits %2</source>
        <translation>%1 符合 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n known value(s)</source>
        <translation>
            <numerusform>%1 属于 %n 个已知取值</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in %2</source>
        <translation>%1 存在于 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 is at most %n day(s) old</source>
        <translation>
            <numerusform>%1 不早于 %n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>rows within %1 % of the last file</source>
        <translation>行数与上一个文件相差不超过 %1 %</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>--as-of &quot;%1&quot; is no date. Write it as 2026-05-31.</source>
        <translation>--as-of“%1”不是日期，请写成 2026-05-31。</translation>
    </message>
    <message>
        <source>Cannot read standard input.</source>
        <translation>无法读取标准输入。</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>The project has no object &quot;%1&quot;. It has: %2.</source>
        <translation>项目中没有对象“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>%1: %2 rows, %3 rejected</source>
        <translation>%1：%2 行，拒绝 %3 行</translation>
    </message>
    <message>
        <source>Saved %1 &quot;%2&quot;</source>
        <translation>已保存 %1“%2”</translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation>%1 已就绪。</translation>
    </message>
    <message>
        <source>Make a client file of a sample client&apos;s folder: everything imported, definitions saved</source>
        <translation>用示例客户的文件夹建立客户文件：全部导入并保存定义</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>This kind of analysis has no people behind its numbers.</source>
        <translation>这种分析的数字背后没有人群。</translation>
    </message>
    <message>
        <source>Exported %1 people behind &quot;%2&quot; with: %3</source>
        <translation>已导出“%2”背后的 %1 人，字段：%3</translation>
    </message>
    <message>
        <source>Say with --to which folder the files go to.</source>
        <translation>请用 --to 指定文件存放的文件夹。</translation>
    </message>
    <message>
        <source>The folder %1 could not be made. Choose another one or check its permissions.</source>
        <translation>无法建立文件夹 %1。请换一个或检查权限。</translation>
    </message>
    <message>
        <source>Write what a definition gives: a package, creatives, charts and tables, or people</source>
        <translation>写出定义的产物：人群包、创意图、图表或人群</translation>
    </message>
    <message>
        <source>Folder for the files; made when missing</source>
        <translation>存放文件的文件夹；没有则新建</translation>
    </message>
    <message>
        <source>Write the people behind a number instead, e.g. step:2</source>
        <translation>改为写出某个数字背后的人，如 step:2</translation>
    </message>
    <message>
        <source>With --people: plain identifiers to add, e.g. phone,email</source>
        <translation>与 --people 合用：附加的明文标识，如 phone,email</translation>
    </message>
    <message>
        <source>%1: %2 rows into &quot;%3&quot;, %4 rejected, %5 belong to nobody, %6 s</source>
        <translation>%1：%2 行导入“%3”，%4 行被拒，%5 行无归属，%6 秒</translation>
    </message>
    <message>
        <source>  row %1%2: %3</source>
        <translation>  第 %1 行%2：%3</translation>
    </message>
    <message>
        <source>Definition of the import (JSON)</source>
        <translation>导入定义（JSON）</translation>
    </message>
    <message>
        <source>Name of the table the rows go to</source>
        <translation>数据行所属的表名</translation>
    </message>
    <message>
        <source>Only print the mapping that would be used</source>
        <translation>只打印将要使用的映射</translation>
    </message>
    <message>
        <source>Print the outcome as JSON</source>
        <translation>以 JSON 打印结果</translation>
    </message>
    <message>
        <source>%1, zone %2, data r%3</source>
        <translation>%1，时区 %2，数据版本 r%3</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Rows are</source>
        <translation>行的含义</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Show what a client file holds: batches, columns, objects</source>
        <translation>显示客户文件的内容：批次、列、对象</translation>
    </message>
    <message>
        <source>Print as JSON, with all columns and definitions</source>
        <translation>以 JSON 打印，含全部列和定义</translation>
    </message>
    <message>
        <source>The design tokens are missing from this build.</source>
        <translation>此版本缺少设计变量文件。</translation>
    </message>
    <message>
        <source>%1 (%2 pages)</source>
        <translation>%1（%2 页）</translation>
    </message>
    <message>
        <source>%1 (%2 sheets)</source>
        <translation>%1（%2 个工作表）</translation>
    </message>
    <message>
        <source>%1 (%2 rows)</source>
        <translation>%1（%2 行）</translation>
    </message>
    <message>
        <source>--people and --seed take whole numbers.</source>
        <translation>--people 和 --seed 须为整数。</translation>
    </message>
    <message>
        <source>The whole loop on a sample client: import, diagnosis (HTML, XLSX), creatives and a package</source>
        <translation>在示例客户上走完整个闭环：导入、诊断（HTML、XLSX）、创意图和人群包</translation>
    </message>
    <message>
        <source>Number of people, 2,000 to 10,000,000</source>
        <translation>人数，2,000 到 10,000,000</translation>
    </message>
    <message>
        <source>Seed; the same one gives the same bytes</source>
        <translation>随机种子；相同种子得到相同内容</translation>
    </message>
    <message>
        <source>Tessera on the command line: the same engine as the window.</source>
        <translation>命令行版 Tessera：与窗口使用同一引擎。</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>作用</translation>
    </message>
    <message>
        <source>tessera-cli COMMAND --help explains one. All take --threads N.</source>
        <translation>tessera-cli 命令 --help 查看说明。所有命令都接受 --threads N。</translation>
    </message>
    <message>
        <source>Threads to use (default: all cores)</source>
        <translation>使用的线程数（默认全部核心）</translation>
    </message>
    <message>
        <source>Explain this command</source>
        <translation>说明此命令</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs: %2. See tessera-cli %1 --help.</source>
        <translation>“%1”需要：%2。见 tessera-cli %1 --help。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止，未作任何更改。</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. See tessera-cli --help.</source>
        <translation>没有命令“%1”。见 tessera-cli --help。</translation>
    </message>
    <message>
        <source>Made %1 for %2, zone %3.</source>
        <translation>已为 %2 建立 %1，时区 %3。</translation>
    </message>
    <message>
        <source>Make an empty client file</source>
        <translation>新建空的客户文件</translation>
    </message>
    <message>
        <source>Name of the client (default: the file&apos;s name)</source>
        <translation>客户名称（默认取文件名）</translation>
    </message>
    <message>
        <source>Time zone of the project (default: this machine&apos;s)</source>
        <translation>项目时区（默认取本机时区）</translation>
    </message>
    <message>
        <source>Data r%1, as of %2, %3 people, %4 events, %5 engine, %6 s</source>
        <translation>数据 r%1，截至 %2，%3 人，%4 个事件，%5 引擎，%6 秒</translation>
    </message>
    <message>
        <source>Compute a definition: a JSON file, - for standard input, or @name of an object in the project</source>
        <translation>计算一个定义：JSON 文件、- 表示标准输入、@名称表示项目中的对象</translation>
    </message>
    <message>
        <source>Print the whole result as JSON</source>
        <translation>以 JSON 打印完整结果</translation>
    </message>
    <message>
        <source>Compute as of this date</source>
        <translation>以此日期为截至日计算</translation>
    </message>
    <message>
        <source>Print the OneIDs behind a number, e.g. step:2</source>
        <translation>打印某个数字背后的 OneID，如 step:2</translation>
    </message>
    <message>
        <source>Run that often and report the last, with columns in memory</source>
        <translation>运行若干次并报告最后一次（列已在内存中）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>%1 people, %2 rows in %3 s</source>
        <translation>%1 人，%2 行，用时 %3 秒</translation>
    </message>
    <message>
        <source>Write the sample client, a made-up cosmetics brand, as the files a consultant would get</source>
        <translation>写出示例客户（虚构的化妆品品牌），形式与顾问收到的文件相同</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>There is no kind &quot;%1&quot;. Run &quot;tessera-cli schema&quot; for the list.</source>
        <translation>没有类型“%1”。运行“tessera-cli schema”查看列表。</translation>
    </message>
    <message>
        <source>Print the JSON Schema of a kind of definition with an example; without KIND, list the kinds</source>
        <translation>打印某类定义的 JSON Schema 及示例；不带 KIND 时列出所有类型</translation>
    </message>
    <message>
        <source>%1 was brought up to date. As it was it is kept as %2.</source>
        <translation>%1 已升级为当前格式。原文件保留为 %2。</translation>
    </message>
    <message>
        <source>%1: %2 bytes</source>
        <translation>%1：%2 字节</translation>
    </message>
    <message>
        <source>The project has no object &quot;%1&quot;. tessera-cli list names them.</source>
        <translation>项目中没有对象“%1”。用 tessera-cli list 查看有哪些。</translation>
    </message>
    <message>
        <source>Save a compact copy of a client as one new file</source>
        <translation>将客户另存为一个紧凑的新文件</translation>
    </message>
    <message>
        <source>Duplicate a saved definition under a name of its own</source>
        <translation>复制一份已保存的定义，并另起名称</translation>
    </message>
    <message>
        <source>current</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>left behind</source>
        <translation>已撤销，旧分支</translation>
    </message>
    <message>
        <source>The history has no point &quot;%1&quot;. Give the number of a line, the name of a point, now or start.</source>
        <translation>历史记录中没有时点“%1”。请给出行号、时点名称、now 或 start。</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>人群包</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>新进入</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>A second point is for --compare only.</source>
        <translation>第二个时点只用于 --compare。</translation>
    </message>
    <message>
        <source>--steps takes a whole number from 1.</source>
        <translation>--steps 应为不小于 1 的整数。</translation>
    </message>
    <message>
        <source>There is nothing more to undo.</source>
        <translation>没有可撤销的操作了。</translation>
    </message>
    <message>
        <source>There is nothing more to redo.</source>
        <translation>没有可重做的操作了。</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>已重做：%1</translation>
    </message>
    <message>
        <source>How many (default: 1)</source>
        <translation>步数（默认 1）</translation>
    </message>
    <message>
        <source>List who changed what and when; name a point, jump to one, compare two</source>
        <translation>列出谁在何时改了什么；命名时点、跳转到时点、对比两个时点</translation>
    </message>
    <message>
        <source>Only lines that hold this text</source>
        <translation>只列出包含此文字的行</translation>
    </message>
    <message>
        <source>Name the present state</source>
        <translation>为当前状态命名</translation>
    </message>
    <message>
        <source>Go back or forth to a line&apos;s number, a point&apos;s name, start</source>
        <translation>回退或前进到某行号、某时点名称或 start</translation>
    </message>
    <message>
        <source>What changed from this point to POINT (default: now), with the people of every audience</source>
        <translation>从此时点到 POINT（默认 now）有哪些变化，以及每个人群包的人数</translation>
    </message>
    <message>
        <source>Print as JSON</source>
        <translation>以 JSON 输出</translation>
    </message>
    <message>
        <source>Undo the last change of a client</source>
        <translation>撤销客户的上一步修改</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation>重做已撤销的修改</translation>
    </message>
    <message>
        <source>%1 values in %2 columns of %3 batches read</source>
        <translation>已读取 %3 个批次、%2 列，共 %1 个值</translation>
    </message>
    <message>
        <source>Damaged column</source>
        <translation>损坏的列</translation>
    </message>
    <message>
        <source>%1 is damaged. Restore it from a copy.</source>
        <translation>%1 已损坏，请从备份恢复。</translation>
    </message>
    <message>
        <source>%1 is damaged in what was imported from %2. Restore it from a copy, or take these batches out, import the files again and go on: everything else can be read.</source>
        <translation>%1 中由 %2 导入的数据已损坏。请从备份恢复；也可移出这些批次并重新导入相应文件，其余数据均可照常读取。</translation>
    </message>
    <message>
        <source>Read every byte of a client file and name what is damaged; ends with 1 when something is</source>
        <translation>通读客户文件的每个字节，指出损坏之处；如有损坏，退出码为 1</translation>
    </message>
    <message>
        <source>Print what was found as JSON</source>
        <translation>以 JSON 输出检查结果</translation>
    </message>
    <message>
        <source>Cannot read the passphrase from %1: %2.</source>
        <translation>无法从 %1 读取口令：%2。</translation>
    </message>
    <message>
        <source>The first line of %1 is empty: that is no passphrase.</source>
        <translation>%1 的第一行为空，不能作为口令。</translation>
    </message>
    <message>
        <source>%1 is encrypted. Give its passphrase with --passphrase-file FILE (- reads standard input) or in the variable TESSERA_PASSPHRASE.</source>
        <translation>%1 已加密。请用 --passphrase-file FILE 给出口令（- 表示从标准输入读取），或放在环境变量 TESSERA_PASSPHRASE 中。</translation>
    </message>
    <message>
        <source>File whose first line opens an encrypted client; - reads standard input</source>
        <translation>首行为加密客户口令的文件；- 表示从标准输入读取</translation>
    </message>
    <message>
        <source>--encrypt needs a passphrase: --passphrase-file FILE or the variable TESSERA_PASSPHRASE.</source>
        <translation>--encrypt 需要口令：--passphrase-file FILE 或环境变量 TESSERA_PASSPHRASE。</translation>
    </message>
    <message>
        <source>Encrypt it with the passphrase that is given</source>
        <translation>用给出的口令加密</translation>
    </message>
    <message>
        <source>--oneid takes the number of a person.</source>
        <translation>--oneid 后应为一个人的编号。</translation>
    </message>
    <message>
        <source>Say whom to erase: --oneid NUMBER or --identifier VALUE.</source>
        <translation>请指明要删除的人：--oneid 编号，或 --identifier 标识。</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) have this identifier. Write it as the people page shows it, or use --oneid.</source>
        <translation>
            <numerusform>有 %n 人使用该标识。请按人员页所示填写，或改用 --oneid。</numerusform>
        </translation>
    </message>
    <message>
        <source>Erased: %1 rows, %2 identifiers. The history of the client was removed with them.</source>
        <translation>已删除：%1 行，%2 个标识。客户的历史记录一并清除。</translation>
    </message>
    <message>
        <source>Copies that still hold the person: %1</source>
        <translation>仍含此人的副本：%1</translation>
    </message>
    <message>
        <source>Erasing the person %1 cannot be undone and removes the history of the client. Say --yes to do it.</source>
        <translation>删除人员 %1 无法撤销，并会清除客户的历史记录。确认请加 --yes。</translation>
    </message>
    <message>
        <source>Give --new-passphrase-file FILE, or --remove to decrypt the client.</source>
        <translation>请给出 --new-passphrase-file FILE，或用 --remove 解除加密。</translation>
    </message>
    <message>
        <source>The client is no longer encrypted.</source>
        <translation>客户已不再加密。</translation>
    </message>
    <message>
        <source>The client is encrypted. Without the passphrase nobody can read it, you included.</source>
        <translation>客户已加密。没有口令，任何人都无法读取，包括您自己。</translation>
    </message>
    <message>
        <source>%1 holds no identifiers.</source>
        <translation>%1 不含任何标识。</translation>
    </message>
    <message>
        <source>Pseudonyms stand for: %1</source>
        <translation>已换成化名的列：%1</translation>
    </message>
    <message>
        <source>Print JSON</source>
        <translation>输出 JSON</translation>
    </message>
    <message>
        <source>Take one person out of a client for good</source>
        <translation>从客户中永久删除一个人</translation>
    </message>
    <message>
        <source>Number of the person</source>
        <translation>人员编号</translation>
    </message>
    <message>
        <source>A phone, e-mail or other identifier of the person</source>
        <translation>此人的手机号、邮箱或其他标识</translation>
    </message>
    <message>
        <source>Do it: there is no undo</source>
        <translation>确认执行：无法撤销</translation>
    </message>
    <message>
        <source>Encrypt a client, change its passphrase, or decrypt it</source>
        <translation>加密客户、更换口令或解除加密</translation>
    </message>
    <message>
        <source>File whose first line is the new passphrase; - reads standard input</source>
        <translation>首行为新口令的文件；- 表示从标准输入读取</translation>
    </message>
    <message>
        <source>Decrypt the client</source>
        <translation>解除加密</translation>
    </message>
    <message>
        <source>Copy a client without anything that says who somebody is</source>
        <translation>复制客户，去掉一切可识别个人的内容</translation>
    </message>
    <message>
        <source>What a client&apos;s IT asks: libraries, network, paths, encryption, access log</source>
        <translation>客户 IT 部门会问的：程序库、网络、写入位置、加密、访问记录</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <translation>%1，%2 秒</translation>
    </message>
    <message>
        <source>Masked values shown: %1</source>
        <translation>已显示脱敏内容：%1</translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation>已将 %1 行写入 %2</translation>
    </message>
    <message>
        <source>Query the client&apos;s tables in SQL; without a query, list tables and columns</source>
        <translation>用 SQL 查询客户的数据表；不写查询则列出表和列</translation>
    </message>
    <message>
        <source>Print the result as JSON</source>
        <translation>以 JSON 输出结果</translation>
    </message>
    <message>
        <source>Write all rows to a file instead</source>
        <translation>改为将全部行写入文件</translation>
    </message>
    <message>
        <source>Rows at most (default: 10000; with --csv: all)</source>
        <translation>最多行数（默认 10000；使用 --csv 时为全部）</translation>
    </message>
    <message>
        <source>Seconds after which the query is stopped (default: 60)</source>
        <translation>查询超过多少秒后停止（默认 60）</translation>
    </message>
    <message>
        <source>Date for as_of() instead of the project&apos;s</source>
        <translation>as_of() 所用的日期，代替项目的截至日期</translation>
    </message>
    <message>
        <source>Show names and identifiers in full; noted in the journal</source>
        <translation>完整显示姓名和标识；会记入日志</translation>
    </message>
    <message>
        <source>Emptied: %1 (%2)</source>
        <translation>已清空：%1（%2）</translation>
    </message>
    <message>
        <source>Kept as you said, though they may tell who somebody is: %1</source>
        <translation>按您的要求保留，但可能暴露个人身份：%1</translation>
    </message>
    <message>
        <source>Keep this column of texts, though it may tell who somebody is (may be repeated)</source>
        <translation>保留该文本列，即使它可能暴露个人身份（可多次使用）</translation>
    </message>
    <message>
        <source>Empty this column of texts too (may be repeated)</source>
        <translation>同时清空该文本列（可多次使用）</translation>
    </message>
    <message>
        <source>Import a file, an archive, a folder or a pattern with a mapping, or with the suggested one</source>
        <translation>用指定的映射或建议的映射导入文件、压缩包、文件夹或通配路径</translation>
    </message>
    <message>
        <source>Megabytes of columns to keep between analyses (default: half of the memory)</source>
        <translation>两次分析之间保留的列数据上限，单位 MB（默认为内存的一半）</translation>
    </message>
    <message>
        <source>%1 of %2 people, %3 s</source>
        <translation>%1 / %2 人，用时 %3 秒</translation>
    </message>
    <message>
        <source>Nobody has an identifier &quot;%1&quot;. There are: %2.</source>
        <translation>没有人拥有标识“%1”。现有标识：%2。</translation>
    </message>
    <message>
        <source>Count the people a rule finds, and list them as CSV</source>
        <translation>统计规则选中的人数，并可导出为 CSV 名单</translation>
    </message>
    <message>
        <source>Write their OneIDs to this CSV file</source>
        <translation>把这些人的 OneID 写入此 CSV 文件</translation>
    </message>
    <message>
        <source>With --to: plain identifiers to add, e.g. phone,email</source>
        <translation>与 --to 同用：附加的明文标识，例如 phone,email</translation>
    </message>
    <message>
        <source>--rows must be a whole number.</source>
        <translation>--rows 必须是整数。</translation>
    </message>
    <message>
        <source>Show how a file is read: its format and its rows, nothing is imported</source>
        <translation>显示文件会被如何读取：格式与各行数据，不导入任何内容</translation>
    </message>
    <message>
        <source>Format to use instead of the one found (JSON)</source>
        <translation>使用此格式，代替自动识别的格式（JSON）</translation>
    </message>
    <message>
        <source>Read no more rows than this</source>
        <translation>最多读取这么多行</translation>
    </message>
    <message>
        <source>Print format, header and rows as JSON, not as CSV</source>
        <translation>以 JSON 而不是 CSV 输出格式、表头和各行</translation>
    </message>
    <message>
        <source>%1, column &quot;%2&quot;: %3 Print the mapping with --dry-run, set it there, and import with --mapping.</source>
        <translation>%1，列“%2”：%3请用 --dry-run 打印映射，在其中设定后用 --mapping 导入。</translation>
    </message>
    <message>
        <source>  does not fit: %1</source>
        <translation>  不符合：%1</translation>
    </message>
    <message>
        <source>  to decide: %1</source>
        <translation>  待确认：%1</translation>
    </message>
    <message>
        <source>There is no batch number %1 in this project.</source>
        <translation>此项目中没有批次 %1。</translation>
    </message>
    <message>
        <source>%1 rows left out: they name somebody who was erased</source>
        <translation>剔除 %1 行：涉及已被删除的个人</translation>
    </message>
    <message>
        <source>%1 rows of earlier files superseded</source>
        <translation>取代了先前文件中的 %1 行</translation>
    </message>
    <message>
        <source>%1 rows superseded by a later row of the file with the same key</source>
        <translation>%1 行被同一文件中键相同的后一行取代</translation>
    </message>
    <message>
        <source>%1 rows do not count: a newer version was loaded before</source>
        <translation>%1 行不计入：此前已载入更新的版本</translation>
    </message>
    <message>
        <source>%1 rows have no key: they supersede nothing</source>
        <translation>%1 行没有键值，不取代任何行</translation>
    </message>
    <message>
        <source>%1 earlier files replaced</source>
        <translation>取代了先前的 %1 个文件</translation>
    </message>
    <message>
        <source>  note: %1</source>
        <translation>  注意：%1</translation>
    </message>
    <message>
        <source>--reload takes one file, and a batch that is not taken out.</source>
        <translation>--reload 需要一个文件，以及一个未被移出的批次。</translation>
    </message>
    <message>
        <source>Put the file in the place of this batch, in one step that can be undone</source>
        <translation>用该文件替换此批次，一步完成，可撤销</translation>
    </message>
    <message>
        <source>There is no contract &quot;%1&quot; in this client. &quot;contract&quot; lists them.</source>
        <translation>此客户没有名为“%1”的数据契约。用 contract 命令可列出全部契约。</translation>
    </message>
    <message>
        <source>No contract fits %1. Import it once with &quot;import&quot;, make a contract of that with &quot;contract --from BATCH&quot;, or name one with --contract.</source>
        <translation>没有契约适用于 %1。请先用 import 导入一次，再用 contract --from 批次号 建立契约，或用 --contract 指定一个。</translation>
    </message>
    <message>
        <source>  restated %1: %2 -&gt; %3 purchases, %4 -&gt; %5 buyers, %6 -&gt; %7</source>
        <translation>  重述 %1：购买 %2 → %3，买家 %4 → %5，金额 %6 → %7</translation>
    </message>
    <message>
        <source>%1: %2 rows into &quot;%3&quot; under &quot;%4&quot;, %5 rejected</source>
        <translation>%1：按契约“%4”将 %2 行载入“%3”，%5 行被拒绝</translation>
    </message>
    <message>
        <source>%1: would load %2 rows into &quot;%3&quot; under &quot;%4&quot;, %5 rejected</source>
        <translation>%1：将按契约“%4”把 %2 行载入“%3”，%5 行会被拒绝</translation>
    </message>
    <message>
        <source>%1: not loaded, it breaks the contract &quot;%2&quot;</source>
        <translation>%1：未载入，不符合契约“%2”</translation>
    </message>
    <message>
        <source>Not loaded: %1. Mend the files or the contract; its limits say when it stops.</source>
        <translation>未载入：%1。请修正文件或契约；何时停止由契约的阈值决定。</translation>
    </message>
    <message>
        <source>There is no batch %1 in this client. &quot;list&quot; shows them.</source>
        <translation>此客户没有批次 %1。用 list 命令可查看批次。</translation>
    </message>
    <message>
        <source>There is no contract &quot;%1&quot; yet. Make it of a batch with --from, or of a JSON file with --set.</source>
        <translation>还没有契约“%1”。可用 --from 由批次建立，或用 --set 由 JSON 文件建立。</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>契约</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>每个文件</translation>
    </message>
    <message>
        <source>Load next month&apos;s files under their contracts, compared with what is loaded first</source>
        <translation>按契约载入下月文件，载入前先与已有数据比对</translation>
    </message>
    <message>
        <source>The contract, instead of the one that fits</source>
        <translation>指定契约，不自动匹配</translation>
    </message>
    <message>
        <source>Say what would be loaded and what is different</source>
        <translation>只说明将载入什么、有何差异</translation>
    </message>
    <message>
        <source>List, show, make or change the contracts files are loaded under</source>
        <translation>列出、查看、建立或修改载入文件所依据的契约</translation>
    </message>
    <message>
        <source>Make it of the mapping of a batch (its number), or of a file as it would be imported</source>
        <translation>由某批次（批次号）的映射建立，或由文件的建议映射建立</translation>
    </message>
    <message>
        <source>Make it of a definition (JSON)</source>
        <translation>由定义（JSON）建立</translation>
    </message>
    <message>
        <source>What a file is: append, upsert, replace or snapshot</source>
        <translation>文件的载入方式：append 追加、upsert 按键更新、replace 全量替换、snapshot 快照</translation>
    </message>
    <message>
        <source>Load by key: columns that tell rows apart, with commas</source>
        <translation>按键载入：区分各行的列，以逗号分隔</translation>
    </message>
    <message>
        <source>With a key: the column whose greater value is the newer version</source>
        <translation>按键载入时：值较大者为新版本的列</translation>
    </message>
    <message>
        <source>Print the list as JSON</source>
        <translation>以 JSON 输出列表</translation>
    </message>
    <message>
        <source>%1 to %2 characters</source>
        <translation>%1 至 %2 个字符</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot; in this project.</source>
        <translation>此项目中没有表“%1”。</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>不同值</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>离群值</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>最常见</translation>
    </message>
    <message>
        <source>Batch %1, %2 (%3): %4 rows, %5 rejected, %6 of them mended</source>
        <translation>批次 %1，%2（%3）：%4 行，拒收 %5 行，其中 %6 行已修正</translation>
    </message>
    <message>
        <source>Show what is known of every column of every batch</source>
        <translation>显示每个批次各列的数据质量概况</translation>
    </message>
    <message>
        <source>Print it as JSON</source>
        <translation>以 JSON 输出</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>注意：%1</translation>
    </message>
    <message>
        <source>Batch %1: %2 mended rows taken in, %3 still do not fit</source>
        <translation>批次 %1：收入 %2 行修正后的数据，仍有 %3 行不符合</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Mended in</source>
        <translation>修正批次</translation>
    </message>
    <message>
        <source>As it was read</source>
        <translation>原始内容</translation>
    </message>
    <message>
        <source>Search the rejected rows of a batch, export them, and send them back mended</source>
        <translation>检索、导出某批次的拒收行，修正后再送回</translation>
    </message>
    <message>
        <source>Only rows that hold this text</source>
        <translation>仅包含此文本的行</translation>
    </message>
    <message>
        <source>Only rows rejected for this column</source>
        <translation>仅因此列被拒收的行</translation>
    </message>
    <message>
        <source>Only rows whose reason holds this text</source>
        <translation>仅原因包含此文本的行</translation>
    </message>
    <message>
        <source>Only rows that were not mended</source>
        <translation>仅尚未修正的行</translation>
    </message>
    <message>
        <source>Write them as CSV, to be mended</source>
        <translation>导出为 CSV 以便修正</translation>
    </message>
    <message>
        <source>Take that CSV back, mended</source>
        <translation>送回修正后的 CSV</translation>
    </message>
    <message>
        <source>Print them as JSON</source>
        <translation>以 JSON 输出</translation>
    </message>
    <message>
        <source>%1 rows left out: their key stands in another row</source>
        <translation>%1 行未导入：主键已在其他行出现</translation>
    </message>
    <message>
        <source>Score %1: complete %2, valid %3, unique %4, rules %5, fresh %6</source>
        <translation>得分 %1：完整 %2，有效 %3，唯一 %4，规则 %5，新鲜 %6</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>严重程度</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>违反</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>后果</translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation>处理办法</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>修复</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>购买人数</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>without fixes</source>
        <translation>不做修复</translation>
    </message>
    <message>
        <source>with them</source>
        <translation>修复之后</translation>
    </message>
    <message>
        <source>Only the start of the file was read.</source>
        <translation>只读取了文件的开头部分。</translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;.</source>
        <translation>%1 没有“%2”列。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an identifier: likeness says nothing about it.</source>
        <translation>“%1”是标识：拼写相近并不说明是同一个。</translation>
    </message>
    <message>
        <source>--fixes needs --mapping: the fixes stand in it.</source>
        <translation>--fixes 需要 --mapping：修复写在映射里。</translation>
    </message>
    <message>
        <source>%1 is no project. Of a file that is not loaded ask for --issues, --fixes or --clusters.</source>
        <translation>%1 不是项目。对未导入的文件请使用 --issues、--fixes 或 --clusters。</translation>
    </message>
    <message>
        <source>Scores of %1 so far: %2</source>
        <translation>%1 历次得分：%2</translation>
    </message>
    <message>
        <source>List what is wrong instead; also of a file that is not loaded</source>
        <translation>改为列出问题；也可用于未导入的文件</translation>
    </message>
    <message>
        <source>Of a file that is not loaded: what the fixes of its mapping do</source>
        <translation>对未导入的文件：其映射中的修复会改变什么</translation>
    </message>
    <message>
        <source>Of a file that is not loaded: spellings of one thing in a column</source>
        <translation>对未导入的文件：某一列中同一事物的不同写法</translation>
    </message>
    <message>
        <source>How a file that is not loaded is read (JSON)</source>
        <translation>未导入的文件如何读取（JSON）</translation>
    </message>
    <message>
        <source>Control totals</source>
        <translation>对账数字</translation>
    </message>
    <message>
        <source>Set known figures beside ours and say what explains each difference</source>
        <translation>把已知数字与本项目的数字并列，并说明每处差异的原因</translation>
    </message>
    <message>
        <source>What the figures are saved as</source>
        <translation>这些数字保存时的名称</translation>
    </message>
    <message>
        <source>The table they are of</source>
        <translation>数字所属的表</translation>
    </message>
    <message>
        <source>Its amount</source>
        <translation>该表的金额列</translation>
    </message>
    <message>
        <source>Column whose different values are orders</source>
        <translation>用不同取值区分订单的列</translation>
    </message>
    <message>
        <source>Rows that were paid: status = &quot;paid&quot;</source>
        <translation>已付款的行：status = &quot;paid&quot;</translation>
    </message>
    <message>
        <source>Rows refunded or cancelled</source>
        <translation>已退款或取消的行</translation>
    </message>
    <message>
        <source>Load the files that arrive in a folder under their contracts</source>
        <translation>按数据契约载入到达文件夹的文件</translation>
    </message>
    <message>
        <source>Load what is there and end, instead of waiting for more</source>
        <translation>载入现有文件后结束，不再等待新文件</translation>
    </message>
    <message>
        <source>Folders within it too</source>
        <translation>包括其中的子文件夹</translation>
    </message>
    <message>
        <source>Print a line of JSON for each file</source>
        <translation>每个文件输出一行 JSON</translation>
    </message>
    <message>
        <source>%1 holds order lines, and nothing in it shows how refunds are written. Say it once with --refunds: %2.</source>
        <translation>%1 是订单明细，但看不出退款如何记录。请用 --refunds 说明一次：%2。</translation>
    </message>
    <message>
        <source>%1 is recognised: %2 (%3)</source>
        <translation>%1 已识别：%2（%3）</translation>
    </message>
    <message>
        <source>How refunds are written: %1. Kept for the client.</source>
        <translation>退款如何记录：%1。会为该客户保留。</translation>
    </message>
    <message>
        <source>Of %1 in %2 lines, %3 (%4 %) are of items that are known; %5 without a code, %6 in bundles that were shared out</source>
        <translation>%2 行共 %1，其中 %3（%4 %）的商品已知；%5 没有编码，%6 为已拆分的套装</translation>
    </message>
    <message>
        <source>Code that no table of items knows</source>
        <translation>商品表中没有的编码</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Show the revenue by item, and the codes that no table of items knows; bundles shared out</source>
        <translation>按商品显示收入，以及商品表中没有的编码；套装按组成拆分</translation>
    </message>
    <message>
        <source>Field of items: name, product, series, category, brand</source>
        <translation>商品字段：name、product、series、category、brand</translation>
    </message>
    <message>
        <source>List the codes that are not known; without --by anyway</source>
        <translation>列出未知的编码；没有 --by 时总会列出</translation>
    </message>
    <message>
        <source>Events that count; else purchase</source>
        <translation>计入的事件；默认 purchase</translation>
    </message>
    <message>
        <source>What of them is summed; else amount</source>
        <translation>对哪一列求和；默认 amount</translation>
    </message>
    <message>
        <source>Date of the data</source>
        <translation>数据的日期</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Parts, those it needs with a *</source>
        <translation>字段，必需的带 *</translation>
    </message>
    <message>
        <source>Show the tables of a client, what each is, and which column is which part</source>
        <translation>显示客户的表、各是什么、哪一列是哪个字段</translation>
    </message>
    <message>
        <source>List what a table can be: the words for &quot;subject&quot; and &quot;part&quot; in a mapping</source>
        <translation>列出表可以是什么：映射中 &quot;subject&quot; 与 &quot;part&quot; 的取值</translation>
    </message>
    <message>
        <source>Print as JSON, with titles and headers</source>
        <translation>以 JSON 输出，含名称与表头</translation>
    </message>
    <message>
        <source>%1 does not look like a table with a column for each event or a row for each field. Write the shape into a mapping.</source>
        <translation>%1 看起来不像每个事件一列或每个字段一行的表。请在映射中写明形状。</translation>
    </message>
    <message>
        <source>Take the shape that the file seems to have: a column for each event, or a row for each field</source>
        <translation>采用文件看起来的形状：每个事件一列，或每个字段一行</translation>
    </message>
    <message>
        <source>shape: %1 (%2); import it with --shaped</source>
        <translation>形状：%1（%2）；用 --shaped 导入</translation>
    </message>
    <message>
        <source>No file in use has this identifier.</source>
        <translation>在用的文件中没有这个标识。</translation>
    </message>
    <message>
        <source>%1 stands with %2 others: too many have it, so it joins nobody.</source>
        <translation>%1 与 %2 个其他标识同现：用的人太多，不用来合并任何人。</translation>
    </message>
    <message>
        <source>They are two persons: OneID %1 and %2.</source>
        <translation>他们是两个人：OneID %1 和 %2。</translation>
    </message>
    <message numerus="yes">
        <source>OneID %1, %n identifier(s):</source>
        <translation>
            <numerusform>OneID %1，%n 个标识：</numerusform>
        </translation>
    </message>
    <message>
        <source>This identifier is nobody&apos;s.</source>
        <translation>这个标识不属于任何人。</translation>
    </message>
    <message>
        <source>Say with --with which other identifier is meant.</source>
        <translation>请用 --with 说明另一个标识。</translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) added</source>
        <translation>
            <numerusform>已加入 %n 条关联</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have no identifier: nothing can be joined to them</source>
        <translation>
            <numerusform>%n 行没有标识，无法与之合并</numerusform>
        </translation>
    </message>
    <message>
        <source>Links</source>
        <translation>关联</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>在用</translation>
    </message>
    <message>
        <source>OneID before</source>
        <translation>原 OneID</translation>
    </message>
    <message>
        <source>OneID after</source>
        <translation>现 OneID</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>无人</translation>
    </message>
    <message>
        <source>--withdraw takes the number of a set, as --sets lists them.</source>
        <translation>--withdraw 需要一个编号，见 --sets 的列表。</translation>
    </message>
    <message>
        <source>Show who is one person and why, decide about two identifiers, set the rules</source>
        <translation>查看谁是同一个人及其原因，判定两个标识，设置规则</translation>
    </message>
    <message>
        <source>Why this identifier is who it is</source>
        <translation>这个标识为何属于此人</translation>
    </message>
    <message>
        <source>The other identifier: of --why, --same, --different, --later</source>
        <translation>另一个标识：用于 --why、--same、--different、--later</translation>
    </message>
    <message>
        <source>Decide that it is one person with --with</source>
        <translation>判定与 --with 是同一个人</translation>
    </message>
    <message>
        <source>Decide that it is another person than --with</source>
        <translation>判定与 --with 不是同一个人</translation>
    </message>
    <message>
        <source>Put the question off</source>
        <translation>以后再定</translation>
    </message>
    <message>
        <source>Let nobody join the person of this identifier any more</source>
        <translation>不再让任何人并入这个标识所属的人</translation>
    </message>
    <message>
        <source>Set the rules from a JSON file</source>
        <translation>用 JSON 文件设置规则</translation>
    </message>
    <message>
        <source>Join by a linkage: a JSON file or @name of a saved one</source>
        <translation>按记录关联合并：JSON 文件，或已保存的 @名称</translation>
    </message>
    <message>
        <source>List the links and decisions there are</source>
        <translation>列出已有的关联和判定</translation>
    </message>
    <message>
        <source>Withdraw links or a decision by number</source>
        <translation>按编号撤回关联或判定</translation>
    </message>
    <message>
        <source>List what became of OneIDs</source>
        <translation>列出 OneID 的变更</translation>
    </message>
    <message>
        <source>Show identifiers in full</source>
        <translation>完整显示标识</translation>
    </message>
    <message>
        <source>The date of the key figures</source>
        <translation>关键指标的截止日期</translation>
    </message>
    <message>
        <source>Files since</source>
        <translation>其后的文件变化</translation>
    </message>
    <message>
        <source>The links of &quot;%1&quot; are older than its data: run identity --relink.</source>
        <translation>“%1”的关联早于其数据：请运行 identity --relink。</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) kept apart</source>
        <translation>
            <numerusform>%n 对被分开</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linkage(s) made anew</source>
        <translation>
            <numerusform>已重新生成 %n 个记录关联</numerusform>
        </translation>
    </message>
    <message>
        <source>Make links that are older than their data anew</source>
        <translation>重新生成早于其数据的关联</translation>
    </message>
    <message>
        <source>List people with two genders or birth dates, or at places too far apart, and what was cut</source>
        <translation>列出有两个性别或出生日期、或出现在相距过远地点的人，以及被切断之处</translation>
    </message>
    <message>
        <source>--definition takes one of the kind private_match.</source>
        <translation>--definition 只接受 private_match 类型的定义。</translation>
    </message>
    <message>
        <source>Say with -o which match file is to be written, e.g. -o ours.tsmatch.</source>
        <translation>请用 -o 指定要写出的匹配文件，例如 -o ours.tsmatch。</translation>
    </message>
    <message>
        <source>Say with --key-file (a shared secret, safer) or --salt-file what the identifiers are hashed with; &quot;match new-key FILE&quot; makes one.</source>
        <translation>请用 --key-file（共享密钥，更安全）或 --salt-file 指定用什么对标识做哈希；“match new-key FILE”可生成密钥。</translation>
    </message>
    <message>
        <source>%1: %2 hashed identifiers</source>
        <translation>%1：%2 个哈希标识</translation>
    </message>
    <message>
        <source>Written to %1; key check %2</source>
        <translation>已写入 %1；密钥校验值 %2</translation>
    </message>
    <message>
        <source>Hashed phones are still personal data: whoever has the key can hash every 11-digit number. Send the key by another way than the file.</source>
        <translation>哈希后的手机号仍是个人信息：持有密钥的人可以对所有 11 位号码逐一哈希。请通过与文件不同的途径传递密钥。</translation>
    </message>
    <message>
        <source>A new key is in %1. Give it to your partner by another way than the match file.</source>
        <translation>新密钥已写入 %1。请通过与匹配文件不同的途径交给合作方。</translation>
    </message>
    <message>
        <source>match does one of: export, compare, new-key.</source>
        <translation>match 的动作只能是：export、compare、new-key。</translation>
    </message>
    <message>
        <source>match compare needs the client and the partner&apos;s match file.</source>
        <translation>match compare 需要客户文件和合作方的匹配文件。</translation>
    </message>
    <message>
        <source>match export needs the client alone; -o names the match file.</source>
        <translation>match export 只需要客户文件；用 -o 指定匹配文件。</translation>
    </message>
    <message>
        <source>Tell how many people a partner has too, without showing who</source>
        <translation>得出与合作方共有多少人，而不显示是谁</translation>
    </message>
    <message>
        <source>Identifiers, e.g. phone,email (default: all there are)</source>
        <translation>标识种类，如 phone,email（默认：现有的全部）</translation>
    </message>
    <message>
        <source>Only people of a saved audience</source>
        <translation>仅限某个已保存人群包中的人</translation>
    </message>
    <message>
        <source>Only people of a rule</source>
        <translation>仅限符合规则的人</translation>
    </message>
    <message>
        <source>Saved audiences who must not be compared, with commas</source>
        <translation>不可参与比对的已保存人群包，用逗号分隔</translation>
    </message>
    <message>
        <source>Only people who agreed, e.g. marketing=yes</source>
        <translation>仅限已同意的人，如 marketing=yes</translation>
    </message>
    <message>
        <source>File of the secret key shared with the partner</source>
        <translation>与合作方共享的密钥文件</translation>
    </message>
    <message>
        <source>File of the salt shared with the partner; a key is safer</source>
        <translation>与合作方共享的盐值文件；密钥更安全</translation>
    </message>
    <message>
        <source>export: the match file to write</source>
        <translation>export：要写出的匹配文件</translation>
    </message>
    <message>
        <source>compare: saved audiences to tell as well, with commas</source>
        <translation>compare：另行统计的已保存人群包，用逗号分隔</translation>
    </message>
    <message>
        <source>compare: by stage of 4A as well</source>
        <translation>compare：另按 4A 阶段统计</translation>
    </message>
    <message>
        <source>compare: counts below it are masked (default: 10)</source>
        <translation>compare：低于此值的计数会被遮蔽（默认 10）</translation>
    </message>
    <message>
        <source>A definition, or @name of a saved one, to start from</source>
        <translation>作为起点的定义，或已保存定义的 @名称</translation>
    </message>
    <message>
        <source>The date looked at</source>
        <translation>所看的日期</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Rule or what is missing</source>
        <translation>规则或缺少的内容</translation>
    </message>
    <message>
        <source>Ready-made groups as rules over this client&apos;s columns, or what they miss</source>
        <translation>以本客户的列写成规则的现成人群，或它们缺少的内容</translation>
    </message>
    <message>
        <source>There is no audience &quot;%1&quot; in this project. There are: %2.</source>
        <translation>本项目中没有人群“%1”。已有：%2。</translation>
    </message>
    <message>
        <source>Live or snapshot</source>
        <translation>动态或快照</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>被谁使用</translation>
    </message>
    <message>
        <source>snapshot as of %1</source>
        <translation>%1 的快照</translation>
    </message>
    <message>
        <source>live</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>%1: %2 people kept, v%3</source>
        <translation>%1：已保留 %2 人，v%3</translation>
    </message>
    <message>
        <source>There is no version &quot;%1&quot; of it. There are: %2.</source>
        <translation>它没有版本“%1”。已有：%2。</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>v%1 to v%2</source>
        <translation>v%1 到 v%2</translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot;. There are: %2.</source>
        <translation>没有操作“%1”。可用：%2。</translation>
    </message>
    <message>
        <source>Give the new name behind the old one.</source>
        <translation>请在旧名称后给出新名称。</translation>
    </message>
    <message>
        <source>%1 v%2</source>
        <translation>%1 v%2</translation>
    </message>
    <message>
        <source>List the audiences: people, live or snapshot, what uses them</source>
        <translation>列出人群：人数、动态或快照、被谁使用</translation>
    </message>
    <message>
        <source>Another date than the project&apos;s</source>
        <translation>不用项目的日期，改用此日期</translation>
    </message>
    <message>
        <source>Keep the people of an audience or make it live again, compare two versions, rename or delete it</source>
        <translation>冻结人群或恢复动态，比较两个版本，重命名或删除</translation>
    </message>
    <message>
        <source>diff: the earlier version (default: the last but one)</source>
        <translation>diff：较早的版本（默认：倒数第二个）</translation>
    </message>
    <message>
        <source>diff: the later version (default: the last)</source>
        <translation>diff：较晚的版本（默认：最后一个）</translation>
    </message>
    <message>
        <source>diff: print as JSON</source>
        <translation>diff：以 JSON 输出</translation>
    </message>
    <message>
        <source>There is no tag &quot;%1&quot; in this project. There are: %2.</source>
        <translation>此项目中没有标签“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>无取值</translation>
    </message>
    <message>
        <source>%1, batch %2, row %3 (of the file %4):</source>
        <translation>%1，批次 %2，第 %3 行（文件中第 %4 行）：</translation>
    </message>
    <message>
        <source>There is nobody &quot;%1&quot;. Give a OneID or an identifier with --person.</source>
        <translation>找不到“%1”。请用 --person 给出 OneID 或标识。</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>State or what is missing</source>
        <translation>状态或所缺内容</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>%1 tags added, %2 changed, %3 were there already</source>
        <translation>新增 %1 个标签，修改 %2 个，%3 个已存在</translation>
    </message>
    <message>
        <source>The library has no node &quot;%1&quot;; &quot;tags library&quot; lists them.</source>
        <translation>标签库中没有节点“%1”；用“tags library”列出全部节点。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Give the new name with --to.</source>
        <translation>请用 --to 给出新名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a name or a file behind the client.</source>
        <translation>“%1”在客户文件之后还需要一个名称或文件。</translation>
    </message>
    <message>
        <source>The tags of a client: values, coverage, where a value comes from, and the library of ready ones</source>
        <translation>客户的标签：取值、覆盖率、取值来源，以及现成的标签库</translation>
    </message>
    <message>
        <source>why: a OneID or an identifier</source>
        <translation>why：OneID 或标识</translation>
    </message>
    <message>
        <source>why: show personal values</source>
        <translation>why：显示个人信息</translation>
    </message>
    <message>
        <source>show: count the last months as well</source>
        <translation>show：同时统计最近几个月</translation>
    </message>
    <message>
        <source>library, install: en or zh</source>
        <translation>library、install：en 或 zh</translation>
    </message>
    <message>
        <source>rename: the new name</source>
        <translation>rename：新名称</translation>
    </message>
    <message>
        <source>There is nobody with the OneID &quot;%1&quot; now.</source>
        <translation>现在没有 OneID 为“%1”的人。</translation>
    </message>
    <message>
        <source>Say who: --of with an identifier, or --oneid with a number.</source>
        <translation>请说明是谁：用 --of 给出标识，或用 --oneid 给出编号。</translation>
    </message>
    <message>
        <source>The identifier &quot;%1&quot; joins nobody: it is shared or a placeholder.</source>
        <translation>标识“%1”不归属任何人：它由多人共用，或是占位值。</translation>
    </message>
    <message>
        <source>There is no part &quot;%1&quot; of a person. There are: %2.</source>
        <translation>个人画像没有“%1”这一部分。可用的有：%2。</translation>
    </message>
    <message>
        <source>Masked values shown: person %1</source>
        <translation>已显示脱敏值：个人 %1</translation>
    </message>
    <message>
        <source>Show one person whole: identifiers, events, value, tags, audiences</source>
        <translation>完整展示一个人：标识、事件、价值、标签、人群</translation>
    </message>
    <message>
        <source>An identifier of the person, or kind:value</source>
        <translation>此人的一个标识，或 类型:值</translation>
    </message>
    <message>
        <source>The person&apos;s OneID</source>
        <translation>此人的 OneID</translation>
    </message>
    <message>
        <source>Only these, e.g. head,timeline,tags</source>
        <translation>只要这些部分，例如 head,timeline,tags</translation>
    </message>
    <message>
        <source>Only events of these names</source>
        <translation>只要这些名称的事件</translation>
    </message>
    <message>
        <source>Leave out that many of the newest events</source>
        <translation>跳过最新的若干条事件</translation>
    </message>
    <message>
        <source>List at most that many events</source>
        <translation>最多列出若干条事件</translation>
    </message>
    <message>
        <source>Show personal values; the journal says so</source>
        <translation>显示个人信息；会记入日志</translation>
    </message>
    <message>
        <source>--offset and --limit take whole numbers from 0.</source>
        <translation>--offset 与 --limit 须为从 0 开始的整数。</translation>
    </message>
</context>
<context>
    <name>Clusters</name>
    <message>
        <source>must be &quot;auto&quot; or a number from 2 to 20</source>
        <translation>须为“auto”或 2 至 20 的数字</translation>
    </message>
    <message>
        <source>high %1</source>
        <translation>%1 高</translation>
    </message>
    <message>
        <source>low %1</source>
        <translation>%1 低</translation>
    </message>
    <message>
        <source>average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>First component, %1</source>
        <translation>第一主成分，%1</translation>
    </message>
    <message>
        <source>Second component, %1</source>
        <translation>第二主成分，%1</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>聚类</translation>
    </message>
    <message>
        <source>%1 of %2 people shown, two main components</source>
        <translation>显示 %2 人中的 %1 人，前两个主成分</translation>
    </message>
    <message>
        <source>Clusters: mean of each feature, index to everyone</source>
        <translation>聚类：各特征均值，相对全体的指数</translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>类</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>%1 people in %2 clusters, silhouette %3</source>
        <translation>%1 人分为 %2 类，轮廓系数 %3</translation>
    </message>
    <message>
        <source>Counts, days and sums as log1p, all features standardised</source>
        <translation>次数、天数和金额取 log1p，全部特征标准化</translation>
    </message>
    <message>
        <source>Number of clusters by silhouette, 3 to 8</source>
        <translation>类数按轮廓系数在 3 至 8 中选择</translation>
    </message>
    <message>
        <source>Number of clusters set</source>
        <translation>类数为设定值</translation>
    </message>
    <message>
        <source>Clusters sum to all people</source>
        <translation>各类之和等于全部人数</translation>
    </message>
    <message>
        <source>Groups of people who behave alike, by k-means.</source>
        <translation>用 k-means 找出行为相似的人群。</translation>
    </message>
    <message>
        <source>There are no events to make features from. Import a behaviour log first.</source>
        <translation>没有可用于生成特征的事件，请先导入行为日志。</translation>
    </message>
</context>
<context>
    <name>Contract</name>
    <message>
        <source>The contract &quot;%1&quot; cannot be read: %2</source>
        <translation>契约“%1”无法读取：%2</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is missing</source>
        <translation>缺少列“%1”</translation>
    </message>
    <message>
        <source>Was it renamed to &quot;%1&quot;? Then change the contract.</source>
        <translation>是否改名为“%1”？如是请修改契约。</translation>
    </message>
    <message>
        <source>Export it again with the column, or take the column out of the contract.</source>
        <translation>请带上此列重新导出，或从契约中去掉此列。</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is new</source>
        <translation>列“%1”是新增的</translation>
    </message>
    <message>
        <source>It is not loaded until the contract gives it a role.</source>
        <translation>在契约为其指定角色之前不会载入。</translation>
    </message>
    <message>
        <source>The columns stand in another order</source>
        <translation>列的顺序不同</translation>
    </message>
    <message>
        <source>Nothing to do: columns are found by name.</source>
        <translation>无需处理：按列名查找。</translation>
    </message>
</context>
<context>
    <name>ControlTotal</name>
    <message>
        <source>the known figure is missing</source>
        <translation>缺少已知数字</translation>
    </message>
    <message>
        <source>give &quot;month&quot; as 2026-05, or &quot;from&quot; and a later &quot;to&quot; as dates</source>
        <translation>请把 &quot;month&quot; 写成 2026-05，或用日期给出 &quot;from&quot; 和更晚的 &quot;to&quot;</translation>
    </message>
    <message>
        <source>%1, row %2, column %3: %4</source>
        <translation>%1，第 %2 行，列 %3：%4</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number. Write it as 1204.50.</source>
        <translation>“%1”不是数字。请写成 1204.50。</translation>
    </message>
    <message>
        <source>the figure is missing</source>
        <translation>缺少数字</translation>
    </message>
    <message>
        <source>no period. Write the month as 2026-05, or from and to as dates.</source>
        <translation>没有期间。请把月份写成 2026-05，或用日期写明 from 和 to。</translation>
    </message>
    <message>
        <source>there is no such measure. There are: %1.</source>
        <translation>没有这个指标。可用的有：%1。</translation>
    </message>
    <message>
        <source>GMV</source>
        <translation>GMV</translation>
    </message>
    <message>
        <source>Paid sales</source>
        <translation>支付金额</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>净销售额</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>买家数</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>%1 holds no figures. It needs a header with month, measure and value, and a row for each figure.</source>
        <translation>%1 中没有数字。需要含 month、measure、value 的表头，并且每个数字一行。</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;. There are: %2.</source>
        <translation>没有表“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has no time, so its rows are in no period.</source>
        <translation>表“%1”没有时间列，因此无法划分期间。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of the table &quot;%2&quot; holds no numbers. Name an amount.</source>
        <translation>表“%2”的“%1”不是数字列。请指定金额列。</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>被拒绝的行</translation>
    </message>
    <message>
        <source>Rows superseded by later files</source>
        <translation>被后来的文件取代的行</translation>
    </message>
    <message>
        <source>Files taken out</source>
        <translation>已移出的文件</translation>
    </message>
    <message>
        <source>Refunded and cancelled rows left out</source>
        <translation>不计退款和取消的行</translation>
    </message>
    <message>
        <source>Refunded and cancelled rows counted</source>
        <translation>计入退款和取消的行</translation>
    </message>
    <message>
        <source>Rows not paid left out</source>
        <translation>不计未付款的行</translation>
    </message>
    <message>
        <source>Rows not paid counted</source>
        <translation>计入未付款的行</translation>
    </message>
    <message>
        <source>Days cut in the time zone %1</source>
        <translation>按时区 %1 划分日期</translation>
    </message>
    <message>
        <source>Repeated rows counted once</source>
        <translation>重复的行只计一次</translation>
    </message>
    <message>
        <source>Rows of nobody known left out</source>
        <translation>不计无法对应到人的行</translation>
    </message>
    <message>
        <source>Rows whose %1 is unknown counted</source>
        <translation>计入 %1 未知的行</translation>
    </message>
    <message>
        <source>%1 whose time cannot be read</source>
        <translation>%1（时间无法读取）</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>not explained</source>
        <translation>未能解释</translation>
    </message>
    <message>
        <source>rest %1</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Control totals</source>
        <translation>对账数字</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>Explained by</source>
        <translation>差异原因</translation>
    </message>
    <message>
        <source>What would change ours</source>
        <translation>哪些口径会改变我方数字</translation>
    </message>
    <message>
        <source>Counted otherwise</source>
        <translation>另一种口径</translation>
    </message>
    <message>
        <source>Effect on ours</source>
        <translation>对我方数字的影响</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Ours beside theirs: money</source>
        <translation>双方对比：金额</translation>
    </message>
    <message>
        <source>Ours beside theirs</source>
        <translation>双方对比</translation>
    </message>
    <message>
        <source>Of %1 figures %2 agree, %3 are explained, %4 are not</source>
        <translation>%1 个数字中，%2 个一致，%3 个差异已解释，%4 个未能解释</translation>
    </message>
    <message>
        <source>A difference up to %1 % of their figure counts as none</source>
        <translation>差异不超过对方数字的 %1 % 视为一致</translation>
    </message>
    <message>
        <source>All rows of &quot;%1&quot;, those of nobody included, whatever the as-of date</source>
        <translation>表“%1”的全部行，含无法对应到人的行，不受截止日期限制</translation>
    </message>
    <message>
        <source>Effects of two explanations are added</source>
        <translation>两个原因的影响相加</translation>
    </message>
    <message>
        <source>Sums are exact; an explanation is what fits, not a proof</source>
        <translation>合计为精确值；原因只是与差异相符，并非证明</translation>
    </message>
    <message>
        <source>There is no table with a time and an amount yet. Import orders first.</source>
        <translation>还没有同时含时间和金额的表。请先导入订单。</translation>
    </message>
    <message>
        <source>Known figures beside ours, and what explains each difference.</source>
        <translation>把已知数字与我方数字并列，并解释每处差异。</translation>
    </message>
</context>
<context>
    <name>Creative</name>
    <message>
        <source>The file has %1 bytes, more than the %2 allowed. Use a calmer background or a smaller size.</source>
        <translation>文件有 %1 字节，超过允许的 %2。请用更简洁的背景或更小的尺寸。</translation>
    </message>
    <message>
        <source>%1 does not fit even at its smallest size. Shorten the text.</source>
        <translation>%1 用最小字号也放不下，请缩短文字。</translation>
    </message>
    <message>
        <source>%1 is hard to read: contrast %2 to 1 on its background, 4.5 is needed. Choose a darker or lighter colour.</source>
        <translation>%1 不易辨认：与背景对比度为 %2:1，至少需要 4.5。请换更深或更浅的颜色。</translation>
    </message>
    <message>
        <source>%1 is %2 pixels high, too small to read. Shorten the text.</source>
        <translation>%1 高 %2 像素，太小看不清。请缩短文字。</translation>
    </message>
    <message>
        <source>%1 is left out: there is no room for it in this size.</source>
        <translation>%1 已略去：此尺寸放不下。</translation>
    </message>
    <message>
        <source>A picture of %1 x %2 pixels cannot be made. Choose sides from 50 to 8,000.</source>
        <translation>无法生成 %1 × %2 像素的图片，边长须在 50 至 8,000 之间。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Check free space and permissions.</source>
        <translation>无法写入 %1：%2。请检查剩余空间和权限。</translation>
    </message>
</context>
<context>
    <name>CreativeSetText</name>
    <message>
        <source>Pictures need the graphics library, which this program did not start.</source>
        <translation>绘图需要图形库，而本程序没有启动它。</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Lowest contrast</source>
        <translation>最低对比度</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>%1 of %2 pictures pass every check</source>
        <translation>%2 张图中有 %1 张通过全部检查</translation>
    </message>
    <message>
        <source>Contrast at least 4.5 to 1, text that fits and can be read, file within its limit</source>
        <translation>对比度不低于 4.5:1，文字放得下且可读，文件不超限</translation>
    </message>
    <message>
        <source>Template &quot;%1&quot;</source>
        <translation>模板“%1”</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>随机种子 %1</translation>
    </message>
    <message>
        <source>Contrast by WCAG 2.1</source>
        <translation>对比度按 WCAG 2.1</translation>
    </message>
    <message>
        <source>Creatives</source>
        <translation>创意图</translation>
    </message>
    <message>
        <source>Advertisements from one template, in several sizes and languages.</source>
        <translation>用一个模板生成多种尺寸和语言的广告图。</translation>
    </message>
    <message>
        <source>is no variable of a template. Known are: %1</source>
        <translation>不是模板变量。可用的有：%1</translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation>须为文本</translation>
    </message>
    <message>
        <source>must be a size such as &quot;1200x628&quot;, from 50 to 4096 pixels a side</source>
        <translation>须为“1200x628”这样的尺寸，每边 50 到 4096 像素</translation>
    </message>
    <message>
        <source>there is no template &quot;%1&quot;; built in: %2</source>
        <translation>没有模板“%1”；内置模板：%2</translation>
    </message>
</context>
<context>
    <name>CreativeTemplate</name>
    <message>
        <source>%1 is no colour of the brand kit. Add it to colors</source>
        <translation>%1 不是品牌色，请加入 colors</translation>
    </message>
    <message>
        <source>must be [x, y, width, height] in fractions inside the picture</source>
        <translation>须为 [x, y, 宽, 高]，用图内比例表示</translation>
    </message>
    <message>
        <source>has no area named copy</source>
        <translation>没有名为 copy 的区域</translation>
    </message>
    <message>
        <source>is no colour. Write it as six hexadecimal digits after #</source>
        <translation>不是颜色，请写成 # 后接六位十六进制数</translation>
    </message>
    <message>
        <source>a template needs at least one layer and one layout</source>
        <translation>模板至少需要一个图层和一个版式</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The disk is full, so %1 was not changed. Make room and try again.</source>
        <translation>磁盘已满，%1 未改动。请腾出空间后重试。</translation>
    </message>
    <message>
        <source>%1 is open in another program. Close it there and try again.</source>
        <translation>%1 正被其他程序打开，请先在那里关闭再重试。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the permissions of the file and its folder.</source>
        <translation>无法写入 %1，请检查文件及其文件夹的权限。</translation>
    </message>
    <message>
        <source>Cannot open %1. Check that it exists and that you may read it.</source>
        <translation>无法打开 %1，请确认文件存在且可读。</translation>
    </message>
    <message>
        <source>The project file %1 could not be used: %2.</source>
        <translation>项目文件 %1 无法使用：%2。</translation>
    </message>
    <message>
        <source>%1 is no Tessera client, or it is encrypted with another passphrase. Passphrases differ in upper and lower case and in spaces.</source>
        <translation>%1 不是 Tessera 客户文件，或是用别的口令加密的。口令区分大小写和空格。</translation>
    </message>
    <message>
        <source>The disk of %1 does not answer as it should (%2). Nothing half done is kept: check the disk or the network it is on, then try again.</source>
        <translation>%1 所在的磁盘读写异常（%2）。未完成的改动不会保留。请检查磁盘或其所在网络，然后重试。</translation>
    </message>
    <message>
        <source>%1 is damaged. Restore it from a copy; &quot;tessera-cli check&quot; says what of it can still be read.</source>
        <translation>%1 已损坏，请从备份恢复；运行“tessera-cli check”可查看哪些内容仍可读取。</translation>
    </message>
    <message>
        <source>Tessera could not start its store: memory ran out. Close other programs and start it again.</source>
        <translation>内存不足，Tessera 无法启动存储。请关闭其他程序后重新启动。</translation>
    </message>
    <message>
        <source>The passphrase of %1 could not be used: %2.</source>
        <translation>无法使用 %1 的口令：%2。</translation>
    </message>
    <message>
        <source>%1 is being read by another window or program. Close it there and try again.</source>
        <translation>%1 正被另一个窗口或程序读取。请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>%1 could not be put in the place of %2: %3. Nothing was changed.</source>
        <translation>无法用 %1 替换 %2：%3。未作任何更改。</translation>
    </message>
    <message>
        <source>%1 was not changed, since an earlier step failed. Try again.</source>
        <translation>由于前一步失败，%1 未作改动，请重试。</translation>
    </message>
    <message>
        <source>%1 was written anew, but its disk did not confirm it: a power cut could bring back the file as it was. Check the disk or the network it is on.</source>
        <translation>%1 已重新写入，但磁盘未予确认：若此时断电，文件可能恢复为原样。请检查所在的磁盘或网络。</translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>The rows of %1 do not match its identifiers in the project file. Take the batch out and import it again.</source>
        <translation>项目文件中 %1 的数据行与其标识不符。请移出该批次后重新导入。</translation>
    </message>
    <message>
        <source>The project holds more than four billion events. Take older batches out.</source>
        <translation>项目事件超过四十亿条，请移出较早的批次。</translation>
    </message>
    <message>
        <source>Events have no property &quot;%1&quot;. They have: %2.</source>
        <translation>事件没有属性“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>People have no attribute &quot;%1&quot;. They have: %2.</source>
        <translation>人没有属性“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>There is no audience &quot;%1&quot; in this project.</source>
        <translation>此项目中没有人群包“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is defined by itself (%2). Break the circle.</source>
        <translation>“%1”引用了自身（%2），请解除循环。</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;. There are: %2.</source>
        <translation>没有表“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has no column &quot;%2&quot;.</source>
        <translation>表“%1”没有列“%2”。</translation>
    </message>
    <message>
        <source>There is no analysis &quot;%1&quot; in this project.</source>
        <translation>本项目中没有分析“%1”。</translation>
    </message>
    <message>
        <source>Nothing here can run the analysis &quot;%1&quot;.</source>
        <translation>这里无法运行分析“%1”。</translation>
    </message>
    <message>
        <source>%1 has no columns of latitude and longitude. Name them as [latitude column/longitude column], or load a file that has them.</source>
        <translation>%1没有纬度和经度列。请写成 [纬度列/经度列]，或导入含有它们的文件。</translation>
    </message>
    <message>
        <source>There are no identifiers of the kind &quot;%1&quot;. There are: %2.</source>
        <translation>没有类型为“%1”的标识。现有：%2。</translation>
    </message>
    <message>
        <source>No file of events</source>
        <translation>事件文件</translation>
    </message>
    <message>
        <source>No file of people</source>
        <translation>人员文件</translation>
    </message>
    <message>
        <source>No store &quot;%1&quot; with a latitude and longitude is known. Load the stores as a table of stores.</source>
        <translation>不知道带有经纬度的门店“%1”。请把门店作为门店表导入。</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot; with places in it. There are: %2.</source>
        <translation>没有含地点的表“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>There is no tag &quot;%1&quot; in this project.</source>
        <translation>此项目中没有标签“%1”。</translation>
    </message>
    <message>
        <source>Nothing here can compute the tag &quot;%1&quot;.</source>
        <translation>这里无法计算标签“%1”。</translation>
    </message>
    <message>
        <source>The rows of &quot;%1&quot; have no numbers of their file.</source>
        <translation>“%1”的行没有文件行号。</translation>
    </message>
</context>
<context>
    <name>Dependents</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 及另外 %2 个</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is used by %2. Delete these first, or take &quot;%1&quot; out of their rules.</source>
        <translation>“%1”正被 %2 使用。请先删除它们，或从其规则中去掉“%1”。</translation>
    </message>
    <message>
        <source>There is another &quot;%1&quot; already, and rules tell them apart by their names. Choose another name.</source>
        <translation>已有另一个“%1”，规则靠名称区分它们。请换一个名称。</translation>
    </message>
</context>
<context>
    <name>DiagnosisText</name>
    <message>
        <source>as of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>The first %1 of %2 rows.</source>
        <translation>共 %2 行，显示前 %1 行。</translation>
    </message>
    <message>
        <source>Data health</source>
        <translation>数据健康</translation>
    </message>
    <message>
        <source>What came in, and how much of it can be trusted?</source>
        <translation>导入了什么，有多少可信？</translation>
    </message>
    <message>
        <source>Business overview</source>
        <translation>业务概览</translation>
    </message>
    <message>
        <source>What is sold, to how many, and where?</source>
        <translation>卖了什么，卖给多少人，在哪里卖？</translation>
    </message>
    <message>
        <source>People and channels</source>
        <translation>人与渠道</translation>
    </message>
    <message>
        <source>Who is known by what, and seen in which channels?</source>
        <translation>人靠什么被识别，出现在哪些渠道？</translation>
    </message>
    <message>
        <source>Recency, frequency, money</source>
        <translation>RFM：近度、频度、金额</translation>
    </message>
    <message>
        <source>Which buyers are worth most, and who is leaving?</source>
        <translation>哪些买家最有价值，谁在流失？</translation>
    </message>
    <message>
        <source>4A stock and flow</source>
        <translation>4A 存量与流转</translation>
    </message>
    <message>
        <source>Where do people stand with the brand, and how do they move?</source>
        <translation>人与品牌处于什么关系，如何流转？</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>漏斗</translation>
    </message>
    <message>
        <source>Where are people lost on the way to a purchase?</source>
        <translation>人在购买路上流失于何处？</translation>
    </message>
    <message>
        <source>Who are they, and how can they be reached?</source>
        <translation>他们是谁，如何触达？</translation>
    </message>
    <message>
        <source>Clusters and lookalikes</source>
        <translation>聚类与相似人群</translation>
    </message>
    <message>
        <source>Which kinds of people are there, and who resembles the best?</source>
        <translation>有哪几类人，谁最像最好的客户？</translation>
    </message>
    <message>
        <source>Diagnosis: %1</source>
        <translation>诊断：%1</translation>
    </message>
    <message>
        <source>As of %1, %2 people</source>
        <translation>截至 %1，%2 人</translation>
    </message>
    <message>
        <source>Data r%1, zone %2</source>
        <translation>数据版本 r%1，时区 %2</translation>
    </message>
    <message>
        <source>What was imported</source>
        <translation>导入内容</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Rows are</source>
        <translation>行的含义</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒绝</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Where values are missing most</source>
        <translation>缺失最多的字段</translation>
    </message>
    <message>
        <source>Share of the rows of the batch without a value.</source>
        <translation>该批次中没有值的行的占比。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Why rows were rejected</source>
        <translation>拒绝原因</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>What people are known by</source>
        <translation>靠什么识别人</translation>
    </message>
    <message>
        <source>Values that can join somebody; placeholders and masked values are left out.</source>
        <translation>可用于打通的取值；占位符和脱敏值不计。</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值数</translation>
    </message>
    <message>
        <source>People with one</source>
        <translation>拥有者人数</translation>
    </message>
    <message>
        <source>Share of people</source>
        <translation>占人数比例</translation>
    </message>
    <message>
        <source>Values a person</source>
        <translation>人均取值数</translation>
    </message>
    <message>
        <source>Of those in (row), also in</source>
        <translation>在（行）中的人，也在</translation>
    </message>
    <message>
        <source>People seen in two tables of events</source>
        <translation>同时出现在两张事件表中的人</translation>
    </message>
    <message>
        <source>People; share of those in the row&apos;s table</source>
        <translation>人数；占行所示表中人数的比例</translation>
    </message>
    <message>
        <source>no events</source>
        <translation>没有事件</translation>
    </message>
    <message>
        <source>in %1 imports</source>
        <translation>来自 %1 次导入</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>No row was rejected.</source>
        <translation>没有被拒绝的行。</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>标识数</translation>
    </message>
    <message>
        <source>%1 a person</source>
        <translation>人均 %1 个</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>已打通</translation>
    </message>
    <message>
        <source>%1 have more than one identifier</source>
        <translation>%1 有一个以上标识</translation>
    </message>
    <message>
        <source>Not computed. %1</source>
        <translation>未能计算。%1</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>%1 copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>Tessera clients (*.tessera)</source>
        <translation>Tessera 客户 (*.tessera)</translation>
    </message>
    <message>
        <source>The copy was not saved</source>
        <translation>副本未保存</translation>
    </message>
    <message>
        <source>Nothing was duplicated</source>
        <translation>未复制</translation>
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
        <source>The step could not be undone</source>
        <translation>这一步无法撤销</translation>
    </message>
    <message>
        <source>The step could not be done again</source>
        <translation>这一步无法重做</translation>
    </message>
    <message>
        <source>No audience was made</source>
        <translation>没有生成人群</translation>
    </message>
    <message>
        <source>No split was made</source>
        <translation>没有生成拆分</translation>
    </message>
</context>
<context>
    <name>EventFilter</name>
    <message>
        <source>&quot;%1&quot; is compared with &quot;%2&quot;, which is no date. Write it as 2026-05-31.</source>
        <translation>“%1”与“%2”比较，而后者不是日期，请写成 2026-05-31。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a number, but it is compared with &quot;%2&quot;. Give a number.</source>
        <translation>“%1”是数字，却与“%2”比较，请给出数字。</translation>
    </message>
    <message>
        <source>At most 32 kinds of events can be told apart in one analysis; this one has %1.</source>
        <translation>一次分析最多区分 32 类事件，此处有 %1 类。</translation>
    </message>
    <message>
        <source>The parameter $%1 has no value. Give it one under &quot;parameters&quot;.</source>
        <translation>参数 $%1 没有值。请在“parameters”中给出。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is text; a place needs columns of numbers. Name them as [latitude/longitude].</source>
        <translation>“%1”是文本；地点需要数字列。请写成 [纬度列/经度列]。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is text; &quot;%2&quot; is for dates.</source>
        <translation>“%1”是文本；“%2”用于日期。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text, so &quot;%2&quot; does not fit. Use =, &lt;, &gt; or between.</source>
        <translation>“%1”不是文本，不能用“%2”。请用 =、&lt;、&gt; 或 介于。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date, so it has no anniversary.</source>
        <translation>“%1”不是日期，没有周年。</translation>
    </message>
</context>
<context>
    <name>Expression</name>
    <message>
        <source>Character %1: %2.</source>
        <translation>第 %1 个字符：%2。</translation>
    </message>
    <message>
        <source>this is of the type %1, and %2 is needed</source>
        <translation>此处类型为%1，需要%2</translation>
    </message>
    <message>
        <source>there is no column &quot;%1&quot;; there are: %2</source>
        <translation>没有列“%1”；现有：%2</translation>
    </message>
    <message>
        <source>%1 takes (%2)</source>
        <translation>%1 的参数为（%2）</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>the expression is longer than %1 characters</source>
        <translation>表达式超过 %1 个字符</translation>
    </message>
    <message>
        <source>here something is left over</source>
        <translation>此处有多余内容</translation>
    </message>
    <message>
        <source>too many brackets stand in each other</source>
        <translation>括号嵌套过多</translation>
    </message>
    <message>
        <source>after &quot;is&quot; comes &quot;known&quot; or &quot;unknown&quot;</source>
        <translation>“is”之后应为“known”或“unknown”</translation>
    </message>
    <message>
        <source>after &quot;in&quot; comes a list in brackets</source>
        <translation>“in”之后应为括号中的列表</translation>
    </message>
    <message>
        <source>a bracket is not closed</source>
        <translation>括号未闭合</translation>
    </message>
    <message>
        <source>after &quot;matches&quot; comes a regular expression in quotes</source>
        <translation>“matches”之后应为引号中的正则表达式</translation>
    </message>
    <message>
        <source>this is no regular expression: %1</source>
        <translation>这不是正则表达式：%1</translation>
    </message>
    <message>
        <source>a value, a column or a bracket is missing</source>
        <translation>缺少值、列或括号</translation>
    </message>
    <message>
        <source>there is no function &quot;%1&quot;; there are: %2</source>
        <translation>没有函数“%1”；现有：%2</translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation>引号未闭合</translation>
    </message>
    <message>
        <source>there is no such day</source>
        <translation>没有这一天</translation>
    </message>
    <message>
        <source>this is no number and no day</source>
        <translation>这既不是数字也不是日期</translation>
    </message>
</context>
<context>
    <name>Features</name>
    <message>
        <source>The attribute &quot;%1&quot; has more than %2 values. Choose another feature.</source>
        <translation>属性“%1”的取值超过 %2 个，请选择其他特征。</translation>
    </message>
    <message>
        <source>give the feature a name</source>
        <translation>请给特征命名</translation>
    </message>
    <message>
        <source>The definition names no features. List at least one under &quot;features&quot;.</source>
        <translation>定义中没有特征，请在“features”中至少列出一个。</translation>
    </message>
</context>
<context>
    <name>FixForm</name>
    <message>
        <source>Trim blanks</source>
        <translation>去除多余空格</translation>
    </message>
    <message>
        <source>Half width letters</source>
        <translation>转为半角</translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation>大小写</translation>
    </message>
    <message>
        <source>Replace a text</source>
        <translation>替换文本</translation>
    </message>
    <message>
        <source>Replace a pattern</source>
        <translation>按模式替换</translation>
    </message>
    <message>
        <source>Map values</source>
        <translation>映射取值</translation>
    </message>
    <message>
        <source>Merge spellings</source>
        <translation>合并写法</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>Fill empty cells</source>
        <translation>填充空单元格</translation>
    </message>
    <message>
        <source>Derive a column</source>
        <translation>派生列</translation>
    </message>
    <message>
        <source>Leave out repeated rows</source>
        <translation>去除重复行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Watch the folder %1</source>
        <translation>监视文件夹 %1</translation>
    </message>
    <message>
        <source>Watch no folder</source>
        <translation>停止监视文件夹</translation>
    </message>
    <message>
        <source>The folder %1 is not there. Connect its drive, or watch another one.</source>
        <translation>找不到文件夹 %1。请连接其所在的磁盘，或改为监视其他文件夹。</translation>
    </message>
    <message>
        <source>%1: %2 rows into &quot;%3&quot; under &quot;%4&quot;, %5 rejected</source>
        <translation>%1：按契约“%4”将 %2 行载入“%3”，%5 行被拒绝</translation>
    </message>
    <message>
        <source>%1: would load %2 rows into &quot;%3&quot; under &quot;%4&quot;, %5 rejected</source>
        <translation>%1：将按契约“%4”把 %2 行载入“%3”，%5 行会被拒绝</translation>
    </message>
    <message>
        <source>%1: skipped, its content is loaded already as %2</source>
        <translation>%1：已跳过，其内容已作为 %2 载入</translation>
    </message>
    <message>
        <source>%1: skipped, no contract fits. Import it once and make a contract of that.</source>
        <translation>%1：已跳过，没有适用的数据契约。请先手动导入一次，并据此建立契约。</translation>
    </message>
    <message>
        <source>%1: not loaded, it breaks the contract &quot;%2&quot;</source>
        <translation>%1：未载入，不符合契约“%2”</translation>
    </message>
    <message>
        <source>%1: not loaded. %2</source>
        <translation>%1：未载入。%2</translation>
    </message>
    <message>
        <source>%1: still being written</source>
        <translation>%1：仍在写入</translation>
    </message>
</context>
<context>
    <name>ForeignDatabase</name>
    <message>
        <source>A view of %1 gave no row in %2 seconds, so it was stopped. Import the tables it is made from.</source>
        <translation>%1 中的视图在 %2 秒内没有给出任何一行，已被停止。请改为导入它所依据的表。</translation>
    </message>
    <message>
        <source>%1 is no SQLite database, or it is encrypted. Save it without a password in the program it comes from.</source>
        <translation>%1 不是 SQLite 数据库，或已加密。请在来源程序中去掉密码后另存。</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). Fetch it again, or have it repaired with sqlite3&apos;s .recover.</source>
        <translation>%1 已损坏（%2）。请重新获取，或用 sqlite3 的 .recover 修复。</translation>
    </message>
    <message>
        <source>%1 is being written by another program. Close it there and try again.</source>
        <translation>另一个程序正在写入 %1。请在那里关闭后重试。</translation>
    </message>
    <message>
        <source>%1 cannot be read as it is (%2). If another program was stopped while it wrote it, open it there once; else check that you may read it.</source>
        <translation>%1 目前无法读取（%2）。如果另一个程序在写入时中断，请先在该程序中打开一次；否则请检查是否有读取权限。</translation>
    </message>
    <message>
        <source>%1 holds a value that is larger than %2 MB. Leave its column out of a view and import that.</source>
        <translation>%1 中有一个值超过 %2 MB。请建一个不含该列的视图并导入视图。</translation>
    </message>
    <message>
        <source>%1 could not be read: %2. If it is a view, import the tables it is made from.</source>
        <translation>无法读取 %1：%2。如果它是视图，请导入它所依据的表。</translation>
    </message>
    <message>
        <source>%1 is not complete. Fetch it again.</source>
        <translation>%1 不完整，请重新获取。</translation>
    </message>
</context>
<context>
    <name>FormatFields</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>逗号 ,</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>分号 ;</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>竖线 |</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>point .</source>
        <translation>点 .</translation>
    </message>
    <message>
        <source>backslash \</source>
        <translation>反斜杠 \</translation>
    </message>
    <message>
        <source>unit separator</source>
        <translation>单元分隔符</translation>
    </message>
    <message>
        <source>no-break blank</source>
        <translation>不换行空格</translation>
    </message>
</context>
<context>
    <name>FourAText</name>
    <message>
        <source>&quot;%1&quot; is no date. Write it as 2026-05-31.</source>
        <translation>“%1”不是日期，请写成 2026-05-31。</translation>
    </message>
    <message>
        <source>a stage needs at least one condition</source>
        <translation>每个阶段至少需要一个条件</translation>
    </message>
    <message>
        <source>a model has 1 to 8 stages</source>
        <translation>模型须有 1 至 8 个阶段</translation>
    </message>
    <message>
        <source>stages[%1].id: &quot;%2&quot; is used twice</source>
        <translation>stages[%1].id：“%2”重复</translation>
    </message>
    <message>
        <source>The first date is after the second. Exchange them.</source>
        <translation>第一个日期晚于第二个，请对调。</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Unaware</source>
        <translation>未认知</translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>Share of known people</source>
        <translation>占已知人数</translation>
    </message>
    <message>
        <source>Stock by stage</source>
        <translation>各阶段存量</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>占%1</translation>
    </message>
    <message>
        <source>Flow between the two dates</source>
        <translation>两个日期之间的流转</translation>
    </message>
    <message>
        <source>%1 who stay unaware are not drawn</source>
        <translation>未绘出始终未认知的 %1 人</translation>
    </message>
    <message>
        <source>From \ to</source>
        <translation>从 \ 到</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>流转矩阵</translation>
    </message>
    <message>
        <source>people, % of row</source>
        <translation>人数，占行 %</translation>
    </message>
    <message>
        <source>%1 of %2 known people are in a stage, %3 in %4</source>
        <translation>%2 名已知消费者中 %1 人处于某一阶段，其中%4 %3 人</translation>
    </message>
    <message>
        <source>%1 fell only because their look-back ran out</source>
        <translation>其中 %1 人仅因回溯期到期而下降</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>Look-back %1 d (assumed)</source>
        <translation>回溯期 %1 天（假定）</translation>
    </message>
    <message>
        <source>Margins equal stage counts</source>
        <translation>行列合计等于各阶段人数</translation>
    </message>
    <message>
        <source>Aware</source>
        <translation>认知</translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation>吸引</translation>
    </message>
    <message>
        <source>Act</source>
        <translation>行动</translation>
    </message>
    <message>
        <source>Advocate</source>
        <translation>拥护</translation>
    </message>
    <message>
        <source>The events have no known words for looking and buying. Write the stages&apos; rules over your own events.</source>
        <translation>事件中没有可识别的浏览和购买名称，请用自己的事件编写各阶段规则。</translation>
    </message>
    <message>
        <source>4A stock and flow</source>
        <translation>4A 存量与流转</translation>
    </message>
    <message>
        <source>Where people stand with the brand at two dates, and how they moved in between.</source>
        <translation>两个日期时消费者与品牌的关系，以及其间的流转。</translation>
    </message>
</context>
<context>
    <name>Funnel</name>
    <message>
        <source>&quot;%1&quot; is no date. Write it as 2026-05-31.</source>
        <translation>“%1”不是日期，请写成 2026-05-31。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text with up to %2 values, so a funnel cannot be broken down by it. Choose another property.</source>
        <translation>“%1”不是取值不超过 %2 个的文本，漏斗无法按它细分，请换一个属性。</translation>
    </message>
    <message>
        <source>a funnel has 1 to 16 steps</source>
        <translation>漏斗须有 1 至 16 步</translation>
    </message>
    <message>
        <source>a window per step needs an order of steps</source>
        <translation>逐步窗口要求步骤有先后顺序</translation>
    </message>
    <message>
        <source>Of step 1</source>
        <translation>占第 1 步</translation>
    </message>
    <message>
        <source>Of step %1</source>
        <translation>占第 %1 步</translation>
    </message>
    <message>
        <source>People by step</source>
        <translation>各步人数</translation>
    </message>
    <message>
        <source>%1 people at step 1, Wilson 95 % intervals</source>
        <translation>第 1 步 %1 人，Wilson 95 % 区间</translation>
    </message>
    <message>
        <source>Time from step 1 to step %1</source>
        <translation>从第 1 步到第 %1 步的时间</translation>
    </message>
    <message>
        <source>nobody reached the last step</source>
        <translation>无人到达最后一步</translation>
    </message>
    <message>
        <source>%1 people, median %2, 90 % within %3</source>
        <translation>%1 人，中位数 %2，90 % 在 %3 内</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>Overall</source>
        <translation>总转化</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Sequential</source>
        <translation>按顺序</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>严格顺序</translation>
    </message>
    <message>
        <source>Consecutive</source>
        <translation>连续</translation>
    </message>
    <message>
        <source>Dedup</source>
        <translation>去重</translation>
    </message>
    <message>
        <source>Any order</source>
        <translation>任意顺序</translation>
    </message>
    <message>
        <source>no window</source>
        <translation>不限窗口</translation>
    </message>
    <message>
        <source>%1 d from step 1</source>
        <translation>自第 1 步起 %1 天</translation>
    </message>
    <message>
        <source>%1 d from step to step</source>
        <translation>每步之间 %1 天</translation>
    </message>
    <message>
        <source>Nobody did &quot;%1&quot; in the period</source>
        <translation>期间无人做过“%1”</translation>
    </message>
    <message>
        <source>%1 of people who did &quot;%2&quot; got to &quot;%3&quot;</source>
        <translation>做过“%2”的人中 %1 到达“%3”</translation>
    </message>
    <message>
        <source>%1 people at step 1</source>
        <translation>第 1 步 %1 人</translation>
    </message>
    <message>
        <source>Intervals: Wilson 95 %</source>
        <translation>区间：Wilson 95 %</translation>
    </message>
    <message>
        <source>There are no events yet. Import a behaviour log or orders first.</source>
        <translation>还没有事件，请先导入行为日志或订单。</translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation>漏斗</translation>
    </message>
    <message>
        <source>How many people get from step to step, how fast, and where they are lost.</source>
        <translation>每一步有多少人、多快、在哪里流失。</translation>
    </message>
</context>
<context>
    <name>GroupLibrary</name>
    <message>
        <source>events of buying</source>
        <translation>购买事件</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>日期列</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本列</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数值列</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 of people called %2 or alike</source>
        <translation>人的%1（名为 %2 等）</translation>
    </message>
    <message>
        <source>%1 of events called %2 or alike</source>
        <translation>事件的%1（名为 %2 等）</translation>
    </message>
    <message>
        <source>a city of the table of cities in %1</source>
        <translation>%1 中属于城市表的城市</translation>
    </message>
    <message>
        <source>a value of %1 with one of the words %2</source>
        <translation>%1 中含有“%2”等词的取值</translation>
    </message>
    <message>
        <source>an amount above 0 in %1</source>
        <translation>%1 中大于 0 的金额</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message numerus="yes">
        <source>%n value(s) with a phone, an e-mail or an identity card</source>
        <translation>
            <numerusform>%n 个值含有电话、邮箱或身份证号</numerusform>
        </translation>
    </message>
    <message>
        <source>its values look like names of persons</source>
        <translation>取值像人名</translation>
    </message>
    <message>
        <source>its values look like addresses</source>
        <translation>取值像地址</translation>
    </message>
    <message>
        <source>its name says that it is about persons</source>
        <translation>列名表明与个人有关</translation>
    </message>
    <message>
        <source>nearly every row has a value of its own</source>
        <translation>几乎每行的取值都不同</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>The history has no change number %1.</source>
        <translation>历史记录中没有编号为 %1 的修改。</translation>
    </message>
    <message>
        <source>The history has no entry number %1.</source>
        <translation>历史记录中没有编号为 %1 的条目。</translation>
    </message>
    <message>
        <source>A point needs a name.</source>
        <translation>时点需要一个名称。</translation>
    </message>
    <message>
        <source>The history of %1 is damaged at this step. Restore the file from a copy to go back behind it.</source>
        <translation>%1 的历史记录在这一步已损坏。要回到更早的状态，请从副本恢复文件。</translation>
    </message>
</context>
<context>
    <name>HouseholdText</name>
    <message>
        <source>There are no people to group. Import customers or orders first.</source>
        <translation>没有可分组的人。请先导入客户或订单。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a probability between 0 and 1, such as 0.5.</source>
        <translation>“%1”是 0 到 1 之间的概率，例如 0.5。</translation>
    </message>
    <message>
        <source>Nothing tells who lives together. Name a column of addresses, landlines, devices or payers.</source>
        <translation>没有任何列能说明谁住在一起。请指定地址、座机、设备或付款人列。</translation>
    </message>
    <message>
        <source>%1 (found from the data)</source>
        <translation>%1（由数据得出）</translation>
    </message>
    <message>
        <source>%1 of %2 people live in %3 households of two and more</source>
        <translation>%2 人中有 %1 人住在 %3 个两人及以上的家庭</translation>
    </message>
    <message>
        <source>%1 of people; %2 addresses and values make no household; %3 pairs compared</source>
        <translation>占 %1 的人；%2 个地址和值不构成家庭；比较了 %3 对</translation>
    </message>
    <message>
        <source>Threshold %1</source>
        <translation>阈值 %1</translation>
    </message>
    <message>
        <source>At most %1 people an address</source>
        <translation>每个地址最多 %1 人</translation>
    </message>
    <message>
        <source>at most %1 family names an address</source>
        <translation>每个地址最多 %1 个姓氏</translation>
    </message>
    <message>
        <source>at most %1 addresses a person</source>
        <translation>每人最多 %1 个地址</translation>
    </message>
    <message>
        <source>Weights by EM without labels, agreement beyond chance</source>
        <translation>权重由 EM 无标签得出，只计超出偶然的一致</translation>
    </message>
    <message>
        <source>Average linkage, so that nobody is chained in</source>
        <translation>平均连接法，不会把人串连进来</translation>
    </message>
    <message>
        <source>Potential: members who have not bought x median of buyers in households of that size</source>
        <translation>潜力：未购买的成员 × 同样大小家庭中买家的中位数</translation>
    </message>
    <message numerus="yes">
        <source>%n people left alone: too many entangled</source>
        <translation>
            <numerusform>%n 人未分组：相互牵连的人太多</numerusform>
        </translation>
    </message>
    <message>
        <source>Sizes sum to all people; nothing is joined in the project</source>
        <translation>各大小之和为全部人数；项目中不做任何合并</translation>
    </message>
    <message>
        <source>Households</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>People who live together, by address, landline, device and payer.</source>
        <translation>按地址、座机、设备和付款人找出住在一起的人。</translation>
    </message>
    <message>
        <source>an account is compared with payers; name the column &quot;payer&quot; too</source>
        <translation>账号要与付款人比较；请同时指定“payer”列</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;. The project has: %2.</source>
        <translation>没有表“%1”。项目中有：%2。</translation>
    </message>
    <message>
        <source>More than four thousand million rows cannot be grouped.</source>
        <translation>超过四十亿行，无法分组。</translation>
    </message>
    <message>
        <source>No table has a column of addresses. Import delivery addresses, or name a column of landlines, devices or payers.</source>
        <translation>没有任何表含地址列。请导入收货地址，或指定座机、设备或付款人列。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no numbers. Name the amount of a purchase.</source>
        <translation>“%1”不含数字。请指定购买金额。</translation>
    </message>
    <message>
        <source>House number in one street</source>
        <translation>同一街道的门牌号</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>one digit off</source>
        <translation>差一位</translation>
    </message>
    <message>
        <source>flat missing</source>
        <translation>缺房号</translation>
    </message>
    <message>
        <source>same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>a slip</source>
        <translation>有笔误</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓氏</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payer(s)</source>
        <translation>
            <numerusform>%n 位付款人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n 位收货人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren)</source>
        <translation>
            <numerusform>%n 个孩子</numerusform>
        </translation>
    </message>
    <message>
        <source>head: %1</source>
        <translation>户主：%1</translation>
    </message>
    <message>
        <source>Households by size</source>
        <translation>按大小分的家庭</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Share of people</source>
        <translation>人数占比</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>净销售额</translation>
    </message>
    <message>
        <source>Per household</source>
        <translation>每户</translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>潜力</translation>
    </message>
    <message>
        <source>The most valuable households</source>
        <translation>价值最高的家庭</translation>
    </message>
    <message>
        <source>The largest households</source>
        <translation>最大的家庭</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>What makes no household</source>
        <translation>不构成家庭的情况</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Addresses or values</source>
        <translation>地址或值</translation>
    </message>
    <message>
        <source>Addresses and values that make no household</source>
        <translation>不构成家庭的地址和值</translation>
    </message>
    <message>
        <source>Address or value</source>
        <translation>地址或值</translation>
    </message>
    <message>
        <source>Family names</source>
        <translation>姓氏数</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>Landline</source>
        <translation>座机</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>What is known of people</source>
        <translation>已知的信息</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>信号</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>People of whom it is known</source>
        <translation>已知人数占比</translation>
    </message>
    <message>
        <source>What each agreement of a household is worth</source>
        <translation>家庭中各种一致的权重</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致程度</translation>
    </message>
    <message>
        <source>Living together</source>
        <translation>住在一起</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>不在一起</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>比特</translation>
    </message>
    <message>
        <source>Locker, pick-up point, company or dormitory by its words</source>
        <translation>从字样看是快递柜、代收点、公司或宿舍</translation>
    </message>
    <message>
        <source>More people than a household holds</source>
        <translation>人数超过一个家庭</translation>
    </message>
    <message>
        <source>More family names than a household holds</source>
        <translation>姓氏超过一个家庭</translation>
    </message>
    <message>
        <source>Gift or one-off, the usual address is another</source>
        <translation>送礼或一次性，常用地址是别处</translation>
    </message>
    <message>
        <source>Orders to many addresses, a reseller or agent</source>
        <translation>寄往许多地址，代购或经销</translation>
    </message>
    <message>
        <source>Landline of too many people, a switchboard</source>
        <translation>座机人数过多，总机</translation>
    </message>
    <message>
        <source>Device of too many people, as in a shop</source>
        <translation>设备人数过多，如门店设备</translation>
    </message>
    <message>
        <source>Pays for too many people</source>
        <translation>替过多的人付款</translation>
    </message>
    <message>
        <source>alone</source>
        <translation>独自</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 人及以上</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>People by size of their household</source>
        <translation>按家庭大小分的人数</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>There is no person with the OneID %1 in this project.</source>
        <translation>本项目中没有 OneID 为 %1 的人。</translation>
    </message>
    <message>
        <source>Put off whether OneID %1 and %2 are one person</source>
        <translation>OneID %1 和 %2 是否同一个人，以后再定</translation>
    </message>
    <message>
        <source>Decide that OneID %1 and %2 are one person</source>
        <translation>判定 OneID %1 和 %2 是同一个人</translation>
    </message>
    <message>
        <source>Split OneID %1</source>
        <translation>拆分 OneID %1</translation>
    </message>
    <message>
        <source>Decide that OneID %1 and %2 are two persons</source>
        <translation>判定 OneID %1 和 %2 是两个人</translation>
    </message>
    <message>
        <source>Both are the same identifier. Choose two.</source>
        <translation>两个是同一个标识。请选择两个不同的。</translation>
    </message>
    <message>
        <source>Lock OneID %1</source>
        <translation>锁定 OneID %1</translation>
    </message>
    <message>
        <source>There is no identifier &quot;%1&quot; in this client.</source>
        <translation>这个客户中没有标识“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an identifier of several kinds. Write one of: %2.</source>
        <translation>“%1”是多种标识。请写其中之一：%2。</translation>
    </message>
    <message>
        <source>The project holds more than four billion identifiers, or more than 250 kinds of them. Take batches out.</source>
        <translation>项目中的标识超过四十亿个，或种类超过 250 种。请移出一些批次。</translation>
    </message>
    <message>
        <source>kinds[%1]: &quot;%2&quot; is named twice.</source>
        <translation>kinds[%1]：“%2”出现了两次。</translation>
    </message>
    <message>
        <source>the rules of who is one person</source>
        <translation>同一个人的判定规则</translation>
    </message>
    <message>
        <source>Change the rules of who is one person</source>
        <translation>更改同一个人的判定规则</translation>
    </message>
    <message>
        <source>too many have one of both, so it joins nobody</source>
        <translation>其中一个用的人太多，不用来合并</translation>
    </message>
    <message>
        <source>the rules say that values of this kind join nobody</source>
        <translation>规则规定这类标识不用来合并</translation>
    </message>
    <message>
        <source>cut: a person has one such value, and this was the weakest evidence</source>
        <translation>已切断：一个人只能有一个这样的值，而这里的证据最弱</translation>
    </message>
    <message>
        <source>somebody decided that they are two persons</source>
        <translation>有人判定他们是两个人</translation>
    </message>
    <message>
        <source>the person is locked</source>
        <translation>此人已锁定</translation>
    </message>
    <message>
        <source>not sure enough</source>
        <translation>把握不够</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 stand together in %n row(s) of %3</source>
        <translation>
            <numerusform>%1 与 %2 在 %3 的 %n 行中同现</numerusform>
        </translation>
    </message>
    <message>
        <source>, on %1</source>
        <translation>，%1</translation>
    </message>
    <message>
        <source>, from %1 to %2</source>
        <translation>，%1 至 %2</translation>
    </message>
    <message>
        <source>a linkage found %1 and %2 to be one person with %3 %</source>
        <translation>记录关联认为 %1 与 %2 有 %3 % 的可能是同一个人</translation>
    </message>
    <message>
        <source>somebody decided that %1 and %2 are two persons</source>
        <translation>有人判定 %1 与 %2 是两个人</translation>
    </message>
    <message>
        <source>whether %1 and %2 are one person was put off</source>
        <translation>%1 与 %2 是否同一个人，留待以后再定</translation>
    </message>
    <message>
        <source>somebody decided that %1 and %2 are one person</source>
        <translation>有人判定 %1 与 %2 是同一个人</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is named twice</source>
        <translation>“%1”出现了两次</translation>
    </message>
    <message>
        <source>cut: gender, birth date or the like cannot differ, and this was the weakest evidence</source>
        <translation>已切断：性别、出生日期等不可能不同，而这是最弱的证据</translation>
    </message>
</context>
<context>
    <name>ImportCardText</name>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>most frequent</source>
        <translation>出现最多的</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>in the rows shown</source>
        <translation>在所示的行中</translation>
    </message>
    <message>
        <source>None in the rows shown.</source>
        <translation>所示的行里没有问题。</translation>
    </message>
    <message>
        <source>Cannot join people: %1</source>
        <translation>无法用来归并人：%1</translation>
    </message>
    <message>
        <source>Cannot be read, the rows are rejected: %1</source>
        <translation>读不出来、整行剔除：%1</translation>
    </message>
    <message>
        <source>Cleaned before joining: %1</source>
        <translation>归并前会清洗：%1</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Rows looked at</source>
        <translation>查看的行数</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>有值</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>不同取值</translation>
    </message>
    <message>
        <source>Do not fit: %1</source>
        <translation>不符合的值：%1</translation>
    </message>
    <message>
        <source>Read without the mark of a currency: %1</source>
        <translation>去掉货币符号后读取：%1</translation>
    </message>
</context>
<context>
    <name>ImportCheck</name>
    <message>
        <source>%L1 of %L2 rows cannot be read (%3)</source>
        <translation>%L2 行中有 %L1 行无法读取（%3）</translation>
    </message>
    <message>
        <source>See the reasons; change the types of the columns or mend the rows.</source>
        <translation>请查看原因，修改列类型或修正这些行。</translation>
    </message>
    <message>
        <source>%L1 rows, the last file had %L2 (%3%4)</source>
        <translation>%L1 行，上一个文件为 %L2 行（%3%4）</translation>
    </message>
    <message>
        <source>Ask whether the export is whole.</source>
        <translation>请确认导出是否完整。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the files loaded before</source>
        <translation>此前载入的文件没有“%1”</translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; is empty, %3 was in the last file</source>
        <translation>“%2”有 %1 为空，上一个文件为 %3</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %L2 values that no file had before</source>
        <translation>“%1”出现 %L2 个从未有过的值</translation>
    </message>
    <message>
        <source>Say what they mean in the values of the column, or mend the spelling.</source>
        <translation>请在该列的取值映射中说明其含义，或修正写法。</translation>
    </message>
    <message>
        <source>The values of &quot;%1&quot; are spread otherwise than in the last file (stability index %2, more than %3)</source>
        <translation>“%1”的分布与上一个文件不同（PSI 为 %2，超过 %3）</translation>
    </message>
    <message>
        <source>Look at the distribution: units, currency or scope may have changed.</source>
        <translation>请查看分布：单位、币种或口径可能已变。</translation>
    </message>
    <message>
        <source>%L1 rows are dated in the future</source>
        <translation>%L1 行的日期在未来</translation>
    </message>
    <message>
        <source>%L1 rows are dated before the newest that is loaded</source>
        <translation>%L1 行的日期早于已载入的最新日期</translation>
    </message>
    <message>
        <source>Figures of months that were closed may change.</source>
        <translation>已关账月份的数字可能变动。</translation>
    </message>
    <message>
        <source>Nothing is loaded for the %L1 days before the first row</source>
        <translation>首行之前的 %L1 天没有任何数据</translation>
    </message>
    <message>
        <source>A file between may be missing.</source>
        <translation>中间可能缺少一个文件。</translation>
    </message>
    <message>
        <source>None of the %L1 values of &quot;%2&quot; is known</source>
        <translation>“%2”的 %L1 个值全部未知</translation>
    </message>
    <message>
        <source>Check that the column holds the same kind of identifier as before.</source>
        <translation>请检查此列的标识类型是否与以前相同。</translation>
    </message>
    <message>
        <source>%L1 rows are loaded already, word for word</source>
        <translation>%L1 行已原样载入过</translation>
    </message>
    <message>
        <source>They would count twice. Load the file by key, or take the earlier file out.</source>
        <translation>这些行会重复计算。请按键载入，或先移出先前的文件。</translation>
    </message>
</context>
<context>
    <name>ImportMapping</name>
    <message>
        <source>must map texts to texts, in a column of the type text</source>
        <translation>须把文本映射为文本，且字段类型为 text</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>must name two source columns, and the type must be decimal</source>
        <translation>须指定两个来源列，且类型须为小数</translation>
    </message>
    <message>
        <source>Two columns are called &quot;%1&quot;. Give one of them another name.</source>
        <translation>有两列同名“%1”，请给其中一列改名。</translation>
    </message>
    <message>
        <source>The time column &quot;%1&quot; must have the type time.</source>
        <translation>时间列“%1”的类型须为时间。</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; must have the type text: identifiers and events are names, not numbers.</source>
        <translation>列“%1”的类型须为文本：标识和事件是名称，不是数字。</translation>
    </message>
    <message>
        <source>No column is mapped. Give at least one column a role.</source>
        <translation>没有映射任何列，请至少给一列指定角色。</translation>
    </message>
    <message>
        <source>No column is an identifier, so the rows belong to nobody. Map one, or import the table as &quot;other&quot;.</source>
        <translation>没有标识列，数据行无归属。请映射一列，或把表作为“其他”导入。</translation>
    </message>
    <message>
        <source>A table of events needs exactly one time column.</source>
        <translation>事件表须有且只有一个时间列。</translation>
    </message>
    <message>
        <source>A table of events needs an event column, or a constant event name such as &quot;purchase&quot;.</source>
        <translation>事件表须有事件列，或固定的事件名，如“purchase”。</translation>
    </message>
    <message>
        <source>must be one ASCII character, or empty</source>
        <translation>必须是一个 ASCII 字符，或留空</translation>
    </message>
    <message>
        <source>must be one to %1 characters, or &quot;tab&quot;</source>
        <translation>必须是 1 至 %1 个字符，或 &quot;tab&quot;</translation>
    </message>
    <message>
        <source>must not hold a line end</source>
        <translation>不能包含换行符</translation>
    </message>
    <message>
        <source>must be true, false or a number up to %1</source>
        <translation>必须是 true、false 或不超过 %1 的数字</translation>
    </message>
    <message>
        <source>must be one character, the thousandsMark another one or empty</source>
        <translation>必须是一个字符；thousandsMark 须为另一个字符或留空</translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation>必须是以下之一：%1</translation>
    </message>
    <message>
        <source>must be a code of three letters such as CNY</source>
        <translation>必须是三个字母的币种代码，例如 CNY</translation>
    </message>
    <message>
        <source>must be made of %1</source>
        <translation>只能包含：%1</translation>
    </message>
    <message>
        <source>must be a number of rows or a share such as &quot;5%&quot;</source>
        <translation>必须是行数，或“5%”这样的比例</translation>
    </message>
    <message>
        <source>Rows are told apart by the column &quot;%1&quot;, but no column is called so. Give it a role other than ignore.</source>
        <translation>用于区分各行的列“%1”不存在。请为它指定“忽略”以外的角色。</translation>
    </message>
    <message>
        <source>Only a table of people can be the state of a day. Load events as they are, or replace the files before.</source>
        <translation>只有人群表可以作为某日快照。事件请追加载入，或替换先前文件。</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: %2</source>
        <translation>规则“%1”：%2</translation>
    </message>
    <message>
        <source>no column is called &quot;%1&quot;. Columns are named as in the project.</source>
        <translation>没有名为“%1”的列。列名以项目中的名称为准。</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; must be of texts</source>
        <translation>“%1”列必须是文本</translation>
    </message>
    <message>
        <source>min and max judge numbers, from and until times; &quot;%1&quot; is of the type %2</source>
        <translation>min 和 max 用于数字，from 和 until 用于时间；“%1”的类型是 %2</translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; must be of times</source>
        <translation>“%1”列必须是时间</translation>
    </message>
    <message>
        <source>the expression must say yes or no, such as amount &gt;= 0</source>
        <translation>表达式的结果必须是“是”或“否”，例如 amount &gt;= 0</translation>
    </message>
    <message>
        <source>Two rules are called &quot;%1&quot;. Give one of them another name.</source>
        <translation>有两条规则都叫“%1”。请给其中一条改名。</translation>
    </message>
    <message>
        <source>Rows are to be told apart by &quot;%1&quot;, but no column is called so. Name columns as in the project.</source>
        <translation>要按“%1”区分各行，但没有这个名称的列。列名以项目中的名称为准。</translation>
    </message>
</context>
<context>
    <name>ImportSource</name>
    <message>
        <source>not imported</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>roles of the columns</source>
        <translation>各列的角色</translation>
    </message>
    <message>
        <source>choose a role</source>
        <translation>请选择角色</translation>
    </message>
    <message>
        <source>in the whole file</source>
        <translation>在整个文件中</translation>
    </message>
    <message>
        <source>no identifier that can join</source>
        <translation>没有可归并的标识</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 行被拒</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>in the part read</source>
        <translation>在已读的部分</translation>
    </message>
    <message>
        <source>as told</source>
        <translation>如所述</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have more or fewer fields than the header</source>
        <translation>
            <numerusform>%n 行的字段数与表头不一致</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1 is the first</source>
        <translation>首次出现在第 %1 行</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>e.g. %1</source>
        <translation>例如 %1</translation>
    </message>
    <message>
        <source>%1 do not join</source>
        <translation>%1 个无法关联</translation>
    </message>
    <message>
        <source>%1: identifiers are cleaned before joining</source>
        <translation>%1：标识在关联前已清洗</translation>
    </message>
    <message>
        <source>%1 is read as %2</source>
        <translation>%1 读作 %2</translation>
    </message>
    <message>
        <source>%1 fixed</source>
        <translation>%1 已修正</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1：为空</translation>
    </message>
    <message>
        <source>these rows join by other columns</source>
        <translation>这些行通过其他列关联</translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation>保留 %1</translation>
    </message>
    <message>
        <source>Identifiers were cleaned before joining</source>
        <translation>标识在关联前已清洗</translation>
    </message>
    <message>
        <source>Rows that belong to nobody</source>
        <translation>不属于任何人的行</translation>
    </message>
    <message>
        <source>Take me there</source>
        <translation>带我去看</translation>
    </message>
    <message>
        <source>%1 fields, the header has %2</source>
        <translation>有 %1 个字段，表头有 %2 个</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>to know</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>%1: is the day or the month first?</source>
        <translation>%1：日在前还是月在前？</translation>
    </message>
    <message>
        <source>%1: several currencies</source>
        <translation>%1：有多种币种</translation>
    </message>
    <message>
        <source>choose an order</source>
        <translation>选择顺序</translation>
    </message>
    <message>
        <source>choose a currency</source>
        <translation>选择币种</translation>
    </message>
    <message>
        <source>The data of the client changed while the question was open, so nothing was loaded. Import the file again: it is compared anew.</source>
        <translation>等待答复期间客户数据发生了变化，因此没有导入任何内容。请重新导入该文件，系统会重新比对。</translation>
    </message>
    <message>
        <source>%1: %2 values have blanks too many</source>
        <translation>%1：%2 个值含多余空格</translation>
    </message>
    <message>
        <source>they count as other values</source>
        <translation>它们会被当作不同的值</translation>
    </message>
    <message>
        <source>trim</source>
        <translation>去除空格</translation>
    </message>
    <message>
        <source>%1: values that may be spellings of one thing</source>
        <translation>%1：有些值可能是同一事物的不同写法</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of them</source>
        <translation>
            <numerusform>共 %n 组</numerusform>
        </translation>
    </message>
    <message>
        <source>merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>%1: amounts carry a mark of a currency</source>
        <translation>%1：金额带有货币符号</translation>
    </message>
</context>
<context>
    <name>Ingest</name>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
    <message>
        <source>%1: the amounts of column &quot;%2&quot; are too large to be kept exactly together with their smallest decimals. Import it as a real number.</source>
        <translation>%1：列“%2”的金额过大，无法与最小小数位一起精确保存，请按实数导入。</translation>
    </message>
    <message>
        <source>%1 has more than four billion rows. Cut it into several files.</source>
        <translation>%1 超过四十亿行，请拆成多个文件。</translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>the gzip data is damaged near byte %1; fetch the file again</source>
        <translation>gzip 数据在第 %1 字节附近损坏，请重新获取文件</translation>
    </message>
    <message>
        <source>it is a folder; choose a file in it</source>
        <translation>这是文件夹，请选择其中的文件</translation>
    </message>
    <message>
        <source>%1, line %2: a record is longer than 64 MB. A quote is probably never closed there; set another quote character or mend the line.</source>
        <translation>%1 第 %2 行：一条记录超过 64 MB，可能是引号没有闭合。请更换引号字符或修正该行。</translation>
    </message>
    <message>
        <source>%1 holds no rows.</source>
        <translation>%1 没有数据行。</translation>
    </message>
    <message>
        <source>%1 has more than four billion different identifiers. Cut it into several files.</source>
        <translation>%1 的不同标识超过四十亿个，请拆成多个文件。</translation>
    </message>
    <message>
        <source>Every row of %1 names somebody who was erased from this project, so nothing was loaded.</source>
        <translation>%1 的每一行都属于已从本项目删除的人，因此未载入任何内容。</translation>
    </message>
    <message>
        <source>the gzip data ends too early, %1 bytes could be unpacked; fetch the file again</source>
        <translation>gzip 数据提前结束，已解压 %1 字节；请重新获取该文件</translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 times its size, as files do that are made to fill a disk. If you trust it, unpack it and load what is in it.</source>
        <translation>%1 解压后超过原大小的 %2 倍，与专门用来占满磁盘的文件相似。如果确认可信，请自行解压后再导入其中的文件。</translation>
    </message>
    <message>
        <source>%1 Nothing is wrong up to line %2.</source>
        <translation>%1 第 %2 行及以前没有问题。</translation>
    </message>
    <message>
        <source>the first file in the archive that can be read</source>
        <translation>压缩包中第一个可读取的文件</translation>
    </message>
    <message>
        <source>%1: %2 rows do not fit, more than the mapping allows, so nothing was loaded. The first is row %3%4: %5. Mend the file or raise abortOnBadRows.</source>
        <translation>%1：有 %2 行不符合，超过映射允许的数量，因此未载入任何数据。首个为第 %3 行%4：%5。请修正文件或调高 abortOnBadRows。</translation>
    </message>
    <message>
        <source>%1 is to be the state of a day, but its name tells no date. Give the date, or put it into the name: members_20260531.csv.</source>
        <translation>%1 要作为某日快照，但文件名中没有日期。请指定日期，或写进文件名：members_20260531.csv。</translation>
    </message>
    <message>
        <source>%1 changed while it was read, so nothing was loaded. Import it again.</source>
        <translation>%1 在读取过程中发生了变化，因此没有导入任何内容。请重新导入。</translation>
    </message>
    <message>
        <source>This looks like %1, but cannot be mapped as one: %2</source>
        <translation>这看起来是%1，但无法按它映射：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have nothing in any of the columns that are taken apart, so they gave no row.</source>
        <translation>
            <numerusform>有 %n 行在要拆开的各列中都没有内容，因此没有产生行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IngestText</name>
    <message>
        <source>&quot;%1&quot; is not a time in the format %2</source>
        <translation>“%1”不是 %2 格式的时间</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an amount with at most six decimals</source>
        <translation>“%1”不是最多六位小数的金额</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number</source>
        <translation>“%1”不是整数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>“%1”不是数字</translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;. It has: %3. Change the mapping or choose the right file.</source>
        <translation>%1 没有列“%2”。现有：%3。请修改映射或选择正确的文件。</translation>
    </message>
    <message>
        <source>the time is empty</source>
        <translation>时间为空</translation>
    </message>
    <message>
        <source>the row has %1 fields, the header has %2</source>
        <translation>该行有 %1 个字段，表头有 %2 个</translation>
    </message>
    <message>
        <source>the line is not a JSON object (%1)</source>
        <translation>该行不是 JSON 对象（%1）</translation>
    </message>
    <message>
        <source>the first column of a file without header</source>
        <translation>无表头文件的第一列</translation>
    </message>
    <message>
        <source>few different words beside a time</source>
        <translation>与时间并列且取值较少</translation>
    </message>
    <message>
        <source>Cannot read %1: %2. Fetch the file again, or unpack it and load what is in it.</source>
        <translation>无法读取 %1：%2。请重新获取该文件，或自行解压后导入其中的文件。</translation>
    </message>
    <message>
        <source>it is no archive that can be unpacked</source>
        <translation>不是可以解压的压缩包</translation>
    </message>
    <message>
        <source>%1 holds more than %2 files. Unpack it and load its folder.</source>
        <translation>%1 中的文件超过 %2 个。请解压后导入其文件夹。</translation>
    </message>
    <message>
        <source>%1 is encrypted. Unpack it with its password and load what is in it.</source>
        <translation>%1 已加密。请用密码解压后导入其中的文件。</translation>
    </message>
    <message>
        <source>%1 holds no file &quot;%2&quot;. Choose another one.</source>
        <translation>%1 中没有文件“%2”。请选择其他文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold an error such as #N/A or #DIV/0!; they were read as empty.</source>
        <translation>
            <numerusform>%n 个单元格是 #N/A、#DIV/0! 之类的错误值，已按空值读取。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) have more than 15 digits. A worksheet keeps 15 and ends the rest in zeros, so identifiers among them are not what they were: have them exported as text.</source>
        <translation>
            <numerusform>%n 个数字超过 15 位。工作表只保留 15 位，其余变成 0，其中的标识已不是原值：请让对方以文本格式导出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) point to a text that the file does not hold; they were read as empty.</source>
        <translation>
            <numerusform>%n 个单元格引用了文件中不存在的文本，已按空值读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is damaged or not complete: its sectors do not fit together. Fetch the file again, or open it in the program it comes from and save it anew.</source>
        <translation>%1 已损坏或不完整：扇区对不上。请重新获取文件，或在来源程序中打开后另存。</translation>
    </message>
    <message>
        <source>%1 is larger than 512 MB, which is more than an Excel workbook of this kind can hold. Save it as .xlsx and choose that.</source>
        <translation>%1 超过 512 MB，这类 Excel 工作簿容纳不了这么多。请另存为 .xlsx 后再选择。</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>two or more blanks</source>
        <translation>两个以上空格</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) begin with it and are not like the rows</source>
        <translation>
            <numerusform>有 %n 行以它开头，且与数据行不同</numerusform>
        </translation>
    </message>
    <message>
        <source>quotes do not come in pairs around fields</source>
        <translation>引号没有成对地包住字段</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are in quotes</source>
        <translation>
            <numerusform>%n 个字段带引号</numerusform>
        </translation>
    </message>
    <message>
        <source>none was seen, this is the usual one</source>
        <translation>未见引号，采用常用的一种</translation>
    </message>
    <message>
        <source>%1 % of the rows have %2 fields</source>
        <translation>%1% 的行有 %2 个字段</translation>
    </message>
    <message>
        <source>nothing parts the lines into columns</source>
        <translation>没有字符能把各行分成列</translation>
    </message>
    <message>
        <source>; next best %1</source>
        <translation>；其次是 %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>the quotes match up with it</source>
        <translation>用它引号才能成对</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>the columns are aligned by blanks</source>
        <translation>各列以空格对齐</translation>
    </message>
    <message>
        <source>blanks stand between delimiters and quotes</source>
        <translation>分隔符与引号之间有空格</translation>
    </message>
    <message>
        <source>remarks above the header</source>
        <translation>表头上方是备注</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 is a Parquet file. Reading those takes DuckDB&apos;s library (version 1.2 or later), which is not here. Download &quot;libduckdb&quot; for this system from duckdb.org, or run &quot;npm install @duckdb/node-bindings&quot;, and put the library (libduckdb.so, libduckdb.dylib, duckdb.dll) beside the program or name it in the environment variable TESSERA_DUCKDB. Or export the table as CSV.</source>
        <translation>%1 是 Parquet 文件，读取它需要 DuckDB 库（1.2 或更高版本），本机没有。请从 duckdb.org 下载适合本系统的“libduckdb”，或运行“npm install @duckdb/node-bindings”，然后把库文件（libduckdb.so、libduckdb.dylib 或 duckdb.dll）放到程序旁边，或用环境变量 TESSERA_DUCKDB 指明其位置。也可以把表导出为 CSV。</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>it begins as a JSON array</source>
        <translation>开头是 JSON 数组</translation>
    </message>
    <message>
        <source>it is a JSON object with an array of objects in it</source>
        <translation>是一个含有对象数组的 JSON 对象</translation>
    </message>
    <message>
        <source>it begins as a JSON object</source>
        <translation>开头是 JSON 对象</translation>
    </message>
    <message>
        <source>the longest array of objects in the file</source>
        <translation>文件中最长的对象数组</translation>
    </message>
    <message>
        <source>%1, behind record %2: %3.</source>
        <translation>%1，第 %2 条记录之后：%3。</translation>
    </message>
    <message>
        <source>the file ends in the middle of a value; fetch it again</source>
        <translation>文件在一个值的中间结束，请重新获取</translation>
    </message>
    <message>
        <source>a key has no value</source>
        <translation>有一个键没有值</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空文件。</translation>
    </message>
    <message>
        <source>%1 has no &quot;%2&quot; in the path to its records. Change the path.</source>
        <translation>%1 中通往记录的路径上没有“%2”。请修改路径。</translation>
    </message>
    <message>
        <source>What the path leads to in %1 is not an array. Change the path.</source>
        <translation>%1 中路径所指的不是数组。请修改路径。</translation>
    </message>
    <message>
        <source>a record is longer than 64 MB. A quote or bracket is probably never closed there</source>
        <translation>有一条记录超过 64 MB，那里可能有引号或括号没有闭合</translation>
    </message>
    <message>
        <source>there is a &quot;%1&quot; where a record should begin</source>
        <translation>应当开始一条记录的地方是“%1”</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Open it in the program it comes from, save it without one and choose that.</source>
        <translation>%1 有密码保护。请在来源程序中打开，去掉密码另存后再选择。</translation>
    </message>
    <message>
        <source>%1 changed while it was read. Choose it again.</source>
        <translation>%1 在读取过程中发生了变化。请重新选择。</translation>
    </message>
    <message>
        <source>%1, sheet &quot;%2&quot;, row %3: %4.</source>
        <translation>%1，工作表“%2”第 %3 行：%4。</translation>
    </message>
    <message>
        <source>the table has no end</source>
        <translation>表没有结尾</translation>
    </message>
    <message>
        <source>the sheet repeats the same cells more than %1 times</source>
        <translation>工作表把相同的单元格重复了 %1 次以上</translation>
    </message>
    <message>
        <source>there are more than %1 rows</source>
        <translation>超过 %1 行</translation>
    </message>
    <message>
        <source>there are more than %1 columns</source>
        <translation>超过 %1 列</translation>
    </message>
    <message>
        <source>a cell is too long</source>
        <translation>有一个单元格过长</translation>
    </message>
    <message>
        <source>%1 could not be read as Parquet: %2. Fetch it again, or export the table as CSV.</source>
        <translation>无法按 Parquet 读取 %1：%2。请重新获取，或把表导出为 CSV。</translation>
    </message>
    <message>
        <source>Parquet</source>
        <translation>Parquet</translation>
    </message>
    <message>
        <source>it says so in its first bytes</source>
        <translation>文件开头的字节表明如此</translation>
    </message>
    <message>
        <source>%1 has no sheet with rows.</source>
        <translation>%1 没有含数据行的工作表。</translation>
    </message>
    <message>
        <source>%1 has no sheet &quot;%2&quot;. It has: %3. Choose one of them.</source>
        <translation>%1 没有工作表“%2”，只有：%3。请从中选择。</translation>
    </message>
    <message>
        <source>the first of %1 sheets that is not hidden</source>
        <translation>%1 个工作表中第一个未隐藏的</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>it holds an Excel workbook</source>
        <translation>内含 Excel 工作簿</translation>
    </message>
    <message>
        <source>the name says so</source>
        <translation>由文件名判断</translation>
    </message>
    <message>
        <source>OpenDocument spreadsheet</source>
        <translation>OpenDocument 电子表格</translation>
    </message>
    <message>
        <source>Excel workbook 97-2003</source>
        <translation>Excel 97-2003 工作簿</translation>
    </message>
    <message>
        <source>%1 holds no file that can be imported. Known are: %2.</source>
        <translation>%1 中没有可导入的文件。支持：%2。</translation>
    </message>
    <message>
        <source>%1 has other columns than %2: %3 instead of %4. Import it by itself.</source>
        <translation>%1 的列与 %2 不同：是 %3，而不是 %4。请单独导入。</translation>
    </message>
    <message>
        <source>%1 holds no file that can be imported.</source>
        <translation>%1 中没有可导入的文件。</translation>
    </message>
    <message>
        <source>%1: this build has no reader called &quot;%2&quot;.</source>
        <translation>%1：此版本没有名为“%2”的读取器。</translation>
    </message>
    <message>
        <source>%1 is empty: it has not even a header.</source>
        <translation>%1 是空文件，连表头都没有。</translation>
    </message>
    <message>
        <source>%1 has no table.</source>
        <translation>%1 没有表。</translation>
    </message>
    <message>
        <source>%1 has no table &quot;%2&quot;. It has: %3. Choose one of them.</source>
        <translation>%1 没有表“%2”，只有：%3。请从中选择。</translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>the first table by name</source>
        <translation>按名称排序的第一个表</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) above are not like the table of %1 columns</source>
        <translation>
            <numerusform>上方 %n 行与这个 %1 列的表不同</numerusform>
        </translation>
    </message>
    <message>
        <source>the first row has the kinds of the rows below</source>
        <translation>首行的内容类型与下面各行相同</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of words stand over numbers or times</source>
        <translation>
            <numerusform>数字或时间上方有 %n 行文字</numerusform>
        </translation>
    </message>
    <message>
        <source>words stand over numbers or times</source>
        <translation>数字或时间上方是文字</translation>
    </message>
    <message>
        <source>the first row is unlike the values below</source>
        <translation>首行与下面的值不同</translation>
    </message>
    <message>
        <source>the first row is like the values below</source>
        <translation>首行与下面的值相似</translation>
    </message>
    <message>
        <source>of %1 rows looked at, %2 have fewer than %3 fields, %4 more</source>
        <translation>查看的 %1 行中，%2 行少于 %3 个字段，%4 行多于</translation>
    </message>
    <message>
        <source>Delimited text</source>
        <translation>分隔文本</translation>
    </message>
    <message>
        <source>no other format fits</source>
        <translation>没有其他格式符合</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON 行</translation>
    </message>
    <message>
        <source>the first line is a JSON object</source>
        <translation>首行是一个 JSON 对象</translation>
    </message>
    <message>
        <source>every row of a table of people has its own</source>
        <translation>人员表中每一行的值都不相同</translation>
    </message>
    <message>
        <source>%1 numbers such as %2 have it, %3 have a point</source>
        <translation>%1 个数字如 %2 使用它，%3 个使用小数点</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are grouped with it</source>
        <translation>
            <numerusform>%n 个数字用它分组</numerusform>
        </translation>
    </message>
    <message>
        <source>in columns of numbers or times: %1</source>
        <translation>出现在数字或时间列：%1</translation>
    </message>
    <message>
        <source>%1, sheet &quot;%2&quot;: %3. Open it in the program it comes from and save it anew.</source>
        <translation>%1，工作表“%2”：%3。请在来源程序中打开后另存。</translation>
    </message>
    <message>
        <source>it does not begin where the workbook says</source>
        <translation>它不在工作簿所说的位置开始</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>过早结束</translation>
    </message>
    <message>
        <source>it holds more cells than a sheet has</source>
        <translation>单元格数超过了一张工作表的上限</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Open it in Excel, save it without one and choose that.</source>
        <translation>%1 有密码保护。请在 Excel 中打开，去掉密码另存后再选择。</translation>
    </message>
    <message>
        <source>%1 is a document of an old Microsoft program, but no Excel workbook of the versions 5 to 2003. Save its table as .xlsx or CSV and choose that.</source>
        <translation>%1 是旧版微软程序的文档，但不是 Excel 5 至 2003 的工作簿。请把其中的表另存为 .xlsx 或 CSV 后再选择。</translation>
    </message>
    <message>
        <source>%1 is no Excel workbook of the versions 5 to 2003. Open it in the program it comes from and save it as .xlsx.</source>
        <translation>%1 不是 Excel 5 至 2003 的工作簿。请在来源程序中打开并另存为 .xlsx。</translation>
    </message>
    <message>
        <source>%1 is of a version of Excel that is not known (%2). Open it in Excel and save it as .xlsx.</source>
        <translation>%1 来自未知版本的 Excel（%2）。请在 Excel 中打开并另存为 .xlsx。</translation>
    </message>
    <message>
        <source>The texts of %1 are larger than %2 MB together. Save its sheets as CSV and import those.</source>
        <translation>%1 中的文本合计超过 %2 MB。请把各工作表另存为 CSV 后导入。</translation>
    </message>
    <message>
        <source>%1 is a ZIP file, but no Excel workbook. Unpack it and choose the table in it.</source>
        <translation>%1 是 ZIP 文件，但不是 Excel 工作簿。请解压后选择其中的表。</translation>
    </message>
    <message>
        <source>%1 is a binary workbook (.xlsb). Save it as .xlsx and choose that.</source>
        <translation>%1 是二进制工作簿（.xlsb）。请另存为 .xlsx 后再选择。</translation>
    </message>
    <message>
        <source>%1 cannot be read near byte %2: %3.</source>
        <translation>%1 在第 %2 字节附近无法读取：%3。</translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation>编码不是 UTF-8</translation>
    </message>
    <message>
        <source>it is not XML</source>
        <translation>不是 XML</translation>
    </message>
    <message>
        <source>it uses an entity that is not one of the five of XML</source>
        <translation>使用了 XML 五个预定义实体之外的实体</translation>
    </message>
    <message>
        <source>it holds a document type (DOCTYPE), which files of this kind never have and which can be used to reach other files</source>
        <translation>含有文档类型声明（DOCTYPE），这类文件从不需要它，它还可能被用来读取其他文件</translation>
    </message>
    <message>
        <source>a tag is malformed</source>
        <translation>有一个标签格式不正确</translation>
    </message>
    <message>
        <source>its elements are nested too deep</source>
        <translation>元素嵌套过深</translation>
    </message>
    <message>
        <source>a tag is longer than %1 KB</source>
        <translation>有一个标签超过 %1 KB</translation>
    </message>
    <message>
        <source>the end tag &lt;/%1&gt; has no start</source>
        <translation>结束标签 &lt;/%1&gt; 没有对应的开始标签</translation>
    </message>
    <message>
        <source>%1 is damaged or not complete: %2. Fetch the file again, or open it in the program it comes from and save it anew.</source>
        <translation>%1 已损坏或不完整：%2。请重新获取文件，或在来源程序中打开后另存。</translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 times its size, which no table of data does. It was not read.</source>
        <translation>%1 解压后超过自身大小的 %2 倍，数据表不会如此，因此没有读取。</translation>
    </message>
    <message>
        <source>it lists %1 parts</source>
        <translation>它列出了 %1 个部分</translation>
    </message>
    <message>
        <source>the part %1 is missing</source>
        <translation>缺少 %1 这一部分</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Unpack it, or save it without one.</source>
        <translation>%1 有密码保护。请解压，或去掉密码另存。</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>File in the archive</source>
        <translation>压缩包中的文件</translation>
    </message>
    <message>
        <source>Sheet or table</source>
        <translation>工作表或数据表</translation>
    </message>
    <message>
        <source>Place in the file</source>
        <translation>文件中的位置</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>引号</translation>
    </message>
    <message>
        <source>Escape character</source>
        <translation>转义符</translation>
    </message>
    <message>
        <source>Remarks begin with</source>
        <translation>注释前缀</translation>
    </message>
    <message>
        <source>Blanks in a row are one separator</source>
        <translation>连续空格视为一个分隔符</translation>
    </message>
    <message>
        <source>Blanks around quotes are left out</source>
        <translation>忽略引号两侧的空格</translation>
    </message>
    <message>
        <source>Lines before the table</source>
        <translation>表格之前的行数</translation>
    </message>
    <message>
        <source>Header rows</source>
        <translation>表头行数</translation>
    </message>
    <message>
        <source>Short rows are filled up</source>
        <translation>短行补空</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>小数点符号</translation>
    </message>
    <message>
        <source>Thousands mark</source>
        <translation>千分位符号</translation>
    </message>
    <message>
        <source>Words for unknown</source>
        <translation>表示未知的词</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>%1: %2 of %3 filled cells</source>
        <translation>%1：非空单元格 %3 个，符合 %2 个</translation>
    </message>
    <message>
        <source>the header &quot;%1&quot; says so</source>
        <translation>列名“%1”也表明如此</translation>
    </message>
    <message>
        <source>the header &quot;%1&quot; says otherwise</source>
        <translation>列名“%1”表明的是别的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) have lost digits in a spreadsheet (1.38E+10, or zeros behind the fifteenth digit): take them from the source again, as text</source>
        <translation>
            <numerusform>%n 个号码在电子表格中丢失了位数（变成 1.38E+10，或第十五位之后全为 0）：请从源系统以文本格式重新导出</numerusform>
        </translation>
    </message>
    <message>
        <source>written as %1</source>
        <translation>写法为 %1</translation>
    </message>
    <message>
        <source>written in several ways, tried in this order: %1</source>
        <translation>有多种写法，按以下顺序尝试：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n masked number(s) can join nobody</source>
        <translation>
            <numerusform>%n 个脱敏号码无法用于关联</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n virtual number(s) with an extension can join nobody</source>
        <translation>
            <numerusform>%n 个带分机号的虚拟号码无法用于关联</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n landline(s)</source>
        <translation>
            <numerusform>%n 个固定电话</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) of other countries</source>
        <translation>
            <numerusform>%n 个境外号码</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>币种 %1</translation>
    </message>
    <message>
        <source>The amounts are in several currencies (%1), which cannot be added. Cut the file by currency, or choose the one to keep: the others are rejected.</source>
        <translation>金额含多个币种（%1），不能相加。请按币种拆分文件，或选择要保留的币种，其余将被拒收。</translation>
    </message>
    <message>
        <source>Both orders of day and month occur: %1 dates can only have the day first, %2 only the month, and %3 may have either. Say which it is, or mend the file.</source>
        <translation>日和月的两种顺序都出现了：%1 个日期只能是日在前，%2 个只能是月在前，%3 个两者皆可。请指定顺序，或修正文件。</translation>
    </message>
    <message>
        <source>Dates such as %1 may begin with the day, the month or the year. Say which it is.</source>
        <translation>类似 %1 的日期可能以日、月或年开头。请指定是哪一种。</translation>
    </message>
    <message>
        <source>Nothing tells whether dates such as %1 have the day or the month first. Say which it is.</source>
        <translation>无法判断类似 %1 的日期是日在前还是月在前。请指定是哪一种。</translation>
    </message>
    <message>
        <source>Rows from the array</source>
        <translation>由数组展开成行</translation>
    </message>
    <message>
        <source>Merged cells repeat their value</source>
        <translation>合并单元格重复其值</translation>
    </message>
    <message>
        <source>Column for the file name</source>
        <translation>文件名列</translation>
    </message>
    <message>
        <source>identifiers say who somebody is</source>
        <translation>标识会透露个人身份</translation>
    </message>
    <message>
        <source>too many different values</source>
        <translation>不同值过多</translation>
    </message>
    <message>
        <source>%1, row %2, column _line: &quot;%3&quot; is no open rejected row of that batch, or stands here twice. Export the rejected rows again and mend that file.</source>
        <translation>%1，第 %2 行，_line 列：“%3”不是该批次尚未修正的拒收行，或在此重复出现。请重新导出拒收行并修正该文件。</translation>
    </message>
    <message>
        <source>%1 has no column _line, so nobody knows which rows these are. Export the rejected rows and mend that file.</source>
        <translation>%1 没有 _line 列，无法判断是哪些行。请导出拒收行并修正该文件。</translation>
    </message>
    <message>
        <source>%1 holds no rows.</source>
        <translation>%1 不含任何行。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>the words are those of an order&apos;s status</source>
        <translation>取值是订单状态用语</translation>
    </message>
    <message>
        <source>; rows with these are no purchases until you say what they mean: %1</source>
        <translation>；含这些词的行在您说明含义之前不算购买：%1</translation>
    </message>
    <message>
        <source>must map texts to texts</source>
        <translation>必须是文本到文本的对应</translation>
    </message>
    <message>
        <source>must name a value</source>
        <translation>至少要有一个值</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in two of them</source>
        <translation>“%1”出现在其中两组里</translation>
    </message>
    <message>
        <source>each must have a text &quot;to&quot; and texts &quot;from&quot;</source>
        <translation>每一组都必须有文本“to”和若干文本“from”</translation>
    </message>
    <message>
        <source>must hold a cluster</source>
        <translation>至少要有一组</translation>
    </message>
    <message>
        <source>give either a text, or &quot;previous&quot;: true</source>
        <translation>请给出一个文本，或者写 &quot;previous&quot;: true</translation>
    </message>
    <message>
        <source>must be upper, lower or title</source>
        <translation>必须是 upper、lower 或 title</translation>
    </message>
    <message>
        <source>is no regular expression: %1 at character %2</source>
        <translation>不是正则表达式：第 %2 个字符处，%1</translation>
    </message>
    <message>
        <source>one column is split into two or more</source>
        <translation>一列要拆分成两列或更多列</translation>
    </message>
    <message>
        <source>must name one column</source>
        <translation>必须指定一列</translation>
    </message>
    <message>
        <source>has no meaning: the expression names them</source>
        <translation>没有意义：列由表达式指定</translation>
    </message>
    <message>
        <source>must name a column</source>
        <translation>必须指定列</translation>
    </message>
    <message>
        <source>not checked: no file of the table &quot;%1&quot; with a column &quot;%2&quot; is loaded</source>
        <translation>未检查：还没有导入表“%1”中含“%2”列的文件</translation>
    </message>
    <message>
        <source>the newest row is of %1, %2 days old; %3 are allowed</source>
        <translation>最新一行的日期是 %1，距今 %2 天；允许 %3 天</translation>
    </message>
    <message>
        <source>not checked: no file to compare with</source>
        <translation>未检查：没有可比较的文件</translation>
    </message>
    <message>
        <source>%L1 rows, the last file had %L2; %3 % more or less are allowed</source>
        <translation>共 %L1 行，上一个文件 %L2 行；允许上下浮动 %3 %</translation>
    </message>
    <message>
        <source>the rows are rejected</source>
        <translation>这些行会被拒绝</translation>
    </message>
    <message>
        <source>they are kept</source>
        <translation>照原样保留</translation>
    </message>
    <message>
        <source>nothing is loaded</source>
        <translation>不会导入任何内容</translation>
    </message>
    <message>
        <source>Change the mapping.</source>
        <translation>请修改映射。</translation>
    </message>
    <message>
        <source>it is read as the mapping says</source>
        <translation>按映射的规定读取</translation>
    </message>
    <message>
        <source>Look at the column and set its kind.</source>
        <translation>请查看这一列并设定其种类。</translation>
    </message>
    <message>
        <source>as told</source>
        <translation>如上所述</translation>
    </message>
    <message>
        <source>%L1 rows have another number of fields than the header</source>
        <translation>%L1 行的字段数与表头不同</translation>
    </message>
    <message>
        <source>Look at the delimiter and the quotes; fields missing at the end can be left empty (padShortRows).</source>
        <translation>请检查分隔符和引号；行尾缺少的字段可以留空（padShortRows）。</translation>
    </message>
    <message>
        <source>%L1 values can join nobody</source>
        <translation>%L1 个值无法用来识别人</translation>
    </message>
    <message>
        <source>%L1 cells do not fit the type %2</source>
        <translation>%L1 个单元格不符合类型 %2</translation>
    </message>
    <message>
        <source>the rows belong to nobody by this column</source>
        <translation>按这一列无法归到任何人</translation>
    </message>
    <message>
        <source>Map another identifier as well, or mend the values.</source>
        <translation>请再映射一个标识，或修正这些值。</translation>
    </message>
    <message>
        <source>Change the type or the format, or mend the cells.</source>
        <translation>请更改类型或格式，或修正这些单元格。</translation>
    </message>
    <message>
        <source>%L1 rows could not be read</source>
        <translation>%L1 行无法读取</translation>
    </message>
    <message>
        <source>Export the rejected rows of batch %1, mend them and send them back.</source>
        <translation>请导出批次 %1 中被拒绝的行，修正后重新导入。</translation>
    </message>
    <message>
        <source>no row has a value</source>
        <translation>没有任何一行有值</translation>
    </message>
    <message>
        <source>nothing can be told by this column</source>
        <translation>这一列说明不了任何问题</translation>
    </message>
    <message>
        <source>Ask whether the export is whole, or leave the column out.</source>
        <translation>请确认导出是否完整，或去掉这一列。</translation>
    </message>
    <message>
        <source>%L1 values lie far from the others</source>
        <translation>%L1 个值与其他值相差很远</translation>
    </message>
    <message>
        <source>Look at them; a rule of a range can tell or reject them.</source>
        <translation>请查看这些值；可以用范围规则来提示或拒绝它们。</translation>
    </message>
    <message>
        <source>%1 is loaded %L2 times with as many rows</source>
        <translation>%1 以相同的行数导入了 %L2 次</translation>
    </message>
    <message>
        <source>its rows count several times</source>
        <translation>其中的行被重复计算</translation>
    </message>
    <message>
        <source>Take all but one out, unless they are different files.</source>
        <translation>除非是不同的文件，否则请只保留一份。</translation>
    </message>
    <message>
        <source>the entry of batch %1 makes no sense</source>
        <translation>批次 %1 的登记信息无法解释</translation>
    </message>
    <message>
        <source>its rows cannot be read</source>
        <translation>其中的行无法读取</translation>
    </message>
    <message>
        <source>Import the file again.</source>
        <translation>请重新导入该文件。</translation>
    </message>
    <message>
        <source>the quality score of batch %1 is %2, below %3</source>
        <translation>批次 %1 的质量得分为 %2，低于 %3</translation>
    </message>
    <message>
        <source>results rest on it</source>
        <translation>分析结果以它为依据</translation>
    </message>
    <message>
        <source>See which part of the score is low.</source>
        <translation>请查看得分中偏低的部分。</translation>
    </message>
    <message>
        <source>must be a date such as 2026-05-31</source>
        <translation>须为日期，如 2026-05-31</translation>
    </message>
    <message>
        <source>give min or max, or of times from or until</source>
        <translation>请给出 min 或 max；时间列请给出 from 或 until</translation>
    </message>
    <message>
        <source>must not lie below the lower end</source>
        <translation>不能低于下限</translation>
    </message>
    <message>
        <source>has no meaning for this rule</source>
        <translation>对这条规则没有意义</translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: %2</source>
        <translation>规则“%1”：%2</translation>
    </message>
    <message>
        <source>%L1 rows are rejected by the rule &quot;%2&quot;</source>
        <translation>%L1 行被规则“%2”拒绝</translation>
    </message>
    <message>
        <source>%L1 rows break the rule &quot;%2&quot;</source>
        <translation>%L1 行违反规则“%2”</translation>
    </message>
    <message>
        <source>Ask where the file comes from, or change the rule.</source>
        <translation>请核实文件来源，或修改规则。</translation>
    </message>
    <message>
        <source>See the rows %1; mend them or change the rule.</source>
        <translation>请查看第 %1 行；修正数据或修改规则。</translation>
    </message>
    <message>
        <source>en</source>
        <comment>language of the program: en, or zh in Chinese</comment>
        <translation>zh</translation>
    </message>
    <message>
        <source>%1 of the %2 columns that it is known by are there</source>
        <translation>用来识别的 %2 列中有 %1 列</translation>
    </message>
    <message>
        <source>its names were checked</source>
        <translation>列名已核对</translation>
    </message>
    <message>
        <source>its names were never seen in a real file: look at each column</source>
        <translation>列名未在真实文件中见过：请逐列检查</translation>
    </message>
    <message>
        <source>nobody said</source>
        <translation>未说明</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds amounts that went back</source>
        <translation>“%1”是退回的金额</translation>
    </message>
    <message>
        <source>%1 rows of &quot;%2&quot; have a minus</source>
        <translation>“%2”有 %1 行为负数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says &quot;%2&quot;</source>
        <translation>“%1”中有“%2”</translation>
    </message>
    <message>
        <source>refunds: &quot;%1&quot; is no way to write them. Take one of %2.</source>
        <translation>refunds：“%1”不是记录退款的方式。请取 %2 之一。</translation>
    </message>
    <message>
        <source>Refunds are said to stand in a column, but no column of numbers is the part &quot;refund&quot;. Give it to one, or say how they are written else.</source>
        <translation>说明退款在一列中，但没有数字列是字段“refund”。请指定一列，或改选退款的记录方式。</translation>
    </message>
    <message>
        <source>%1 of %2 columns: %3</source>
        <translation>%2 列中的 %1 列：%3</translation>
    </message>
    <message>
        <source>subject: &quot;%1&quot; is no kind of table. Take one of %2.</source>
        <translation>subject：“%1”不是表的种类。请取 %2 之一。</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is called the part &quot;%2&quot;, but not of what: say what the rows of the table are (subject).</source>
        <translation>列“%1”称为字段“%2”，却没有说明属于什么：请说明表中的行是什么（subject）。</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot;: a table of &quot;%2&quot; has no part &quot;%3&quot;. It has %4.</source>
        <translation>列“%1”：“%2”表没有字段“%3”。它有 %4。</translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is the part &quot;%2&quot; and must have the type time. Say how its times are written, or take the part from it.</source>
        <translation>列“%1”是字段“%2”，类型必须是时间。请说明时间的写法，或取消该字段。</translation>
    </message>
    <message>
        <source>Two columns are the part &quot;%1&quot; of the table; &quot;%2&quot; is the second. Take it from one of them.</source>
        <translation>有两列都是表的字段“%1”，“%2”是第二列。请从其中一列取消。</translation>
    </message>
    <message>
        <source>A table of %1 needs a column that is: %2. Give a column that part, or say that the rows are something else.</source>
        <translation>%1表需要一列是：%2。请为一列指定该字段，或改选行的内容。</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>none in the data</source>
        <translation>数据中没有</translation>
    </message>
    <message>
        <source>words in the status</source>
        <translation>状态中的词</translation>
    </message>
    <message>
        <source>a column of amounts</source>
        <translation>一列退款金额</translation>
    </message>
    <message>
        <source>rows with a minus</source>
        <translation>负数行</translation>
    </message>
    <message>
        <source>a table of refunds</source>
        <translation>单独的退款表</translation>
    </message>
    <message>
        <source>Quotes within a field are text</source>
        <translation>字段内的引号是文本</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is larger than %3 MB, which is read in memory. Unpack it and load it by itself.</source>
        <translation>%1：“%2”大于 %3 MB，需在内存中读取。请解压后单独导入。</translation>
    </message>
    <message>
        <source>%1 is JSON: only tables have a shape. Map its paths instead.</source>
        <translation>%1 是 JSON：只有表格才有形状。请改为映射其路径。</translation>
    </message>
    <message>
        <source>quotes stand within quoted fields and the rows come out even</source>
        <translation>引号位于带引号的字段内，且各行字段数一致</translation>
    </message>
    <message>
        <source>%1, line %2: the fields of all keys take more than %3 MB so far, which is more than can be put together. Cut the file by its keys into several.</source>
        <translation>%1 第 %2 行：所有键的字段至此已超过 %3 MB，无法再拼合。请按键把文件拆成几个。</translation>
    </message>
    <message>
        <source>%1, line %2: there are more than %3 different fields in the column &quot;%4&quot;, so it is hardly one of names. Choose another one in the shape.</source>
        <translation>%1 第 %2 行：列“%4”中有超过 %3 个不同字段，不像是字段名。请在形状中另选一列。</translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;, which the shape of the mapping needs. It has: %3.</source>
        <translation>%1 没有映射的形状所需的列“%2”。现有：%3。</translation>
    </message>
    <message>
        <source>%1 holds no row with a key and the name of a field.</source>
        <translation>%1 中没有一行有键和字段名。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have no key or no name of a field and were left out; the first is on line %1.</source>
        <translation>
            <numerusform>有 %n 行没有键或字段名而被略去；第一行是第 %1 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>No row has the field %1, so its column is empty.</source>
        <translation>没有一行有字段 %1，因此该列为空。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) were replaced by a later one of the same key and field.</source>
        <translation>
            <numerusform>有 %n 个值被同一键和字段的后一个值替换。</numerusform>
        </translation>
    </message>
    <message>
        <source>not checked yet: it is about the file as a whole</source>
        <translation>尚未检查：该规则针对整个文件</translation>
    </message>
    <message>
        <source>each row is one field of somebody: its name and its value</source>
        <translation>每行是某人的一个字段：名称和值</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) are times of different events</source>
        <translation>
            <numerusform>%n 列是不同事件的时间</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; in %2 is an archive itself. Unpack %2 once and load what is in it.</source>
        <translation>%2 中的“%1”本身是压缩包。请先解压 %2 一次，再导入其中的文件。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in %2 can only be read from a file of its own, and nothing of an archive is written to the disk. Unpack it and load it by itself.</source>
        <translation>%2 中的“%1”只能从单独的文件读取，而压缩包的内容不会写到磁盘。请解压后单独导入。</translation>
    </message>
    <message>
        <source>%1 (mended).csv</source>
        <translation>%1（已修正）.csv</translation>
    </message>
</context>
<context>
    <name>ItemRevenue</name>
    <message>
        <source>No table of items is loaded, so nothing can be broken down by &quot;%1&quot;. Import one, with the subject &quot;items&quot;.</source>
        <translation>没有导入商品表，无法按“%1”细分。请导入一张主题为“items”的表。</translation>
    </message>
    <message>
        <source>Items have no field &quot;%1&quot;. They have: %2.</source>
        <translation>商品没有字段“%1”。有：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no exact amounts: it is of the type %2. Name a column of whole numbers or decimals.</source>
        <translation>“%1”不是精确金额：类型为 %2。请指定整数或小数列。</translation>
    </message>
    <message>
        <source>The sum of &quot;%1&quot; does not fit. Check the column for wrong amounts.</source>
        <translation>“%1”的合计超出范围。请检查该列是否有错误金额。</translation>
    </message>
</context>
<context>
    <name>ItemSplit</name>
    <message>
        <source>&quot;%1&quot; holds no texts. Name a property such as the category of what was bought.</source>
        <translation>“%1”不是文本。请指定文本属性，例如所购商品的品类。</translation>
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
        <source>&quot;%1&quot; is not one of: %2</source>
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
    <name>LifecycleText</name>
    <message>
        <source>Only %1 times somebody bought again; at least %2 are needed to find the cut points. Set newDays, decliningDays, sleepingDays and lostDays yourself.</source>
        <translation>只有 %1 次再次购买；要找出分界点至少需要 %2 次。请自行设置 newDays、decliningDays、sleepingDays 和 lostDays。</translation>
    </message>
    <message>
        <source>The cut points must not fall: dormant after %1, lost after %2 days. Change one of them.</source>
        <translation>分界点不能递减：%1 天后为沉睡，%2 天后为流失。请修改其中一个。</translation>
    </message>
    <message>
        <source>The cut points must not fall: declining after %1, dormant after %2 days. Change one of them.</source>
        <translation>分界点不能递减：%1 天后为衰退，%2 天后为沉睡。请修改其中一个。</translation>
    </message>
    <message>
        <source>from: the flow must begin before its end, %1.</source>
        <translation>from：流转的开始必须早于结束日期 %1。</translation>
    </message>
    <message>
        <source>Nobody bought. Check the filter of purchases, the people and the date.</source>
        <translation>没有人购买。请检查购买的筛选条件、人群和日期。</translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation>潜客</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新客</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>活跃</translation>
    </message>
    <message>
        <source>Growing</source>
        <translation>成长</translation>
    </message>
    <message>
        <source>Mature</source>
        <translation>成熟</translation>
    </message>
    <message>
        <source>Won back</source>
        <translation>挽回</translation>
    </message>
    <message>
        <source>Declining</source>
        <translation>衰退</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>沉睡</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚未知晓</translation>
    </message>
    <message>
        <source>known, no purchase</source>
        <translation>已知晓，未购买</translation>
    </message>
    <message>
        <source>first purchase at most %1 d ago</source>
        <translation>首次购买不超过 %1 天</translation>
    </message>
    <message>
        <source>last purchase at most %1 d ago</source>
        <translation>最近一次购买不超过 %1 天</translation>
    </message>
    <message>
        <source>last purchase at most %1 d ago, fewer than %2 purchase days</source>
        <translation>最近一次购买不超过 %1 天，购买天数少于 %2</translation>
    </message>
    <message>
        <source>last purchase at most %1 d ago, %2 purchase days or more</source>
        <translation>最近一次购买不超过 %1 天，购买天数至少 %2</translation>
    </message>
    <message>
        <source>back after more than %1 d</source>
        <translation>间隔超过 %1 天后回来</translation>
    </message>
    <message>
        <source>last purchase %1 to %2 d ago</source>
        <translation>最近一次购买在 %1 至 %2 天前</translation>
    </message>
    <message>
        <source>last purchase more than %1 d ago</source>
        <translation>最近一次购买超过 %1 天</translation>
    </message>
    <message>
        <source>Days since a purchase</source>
        <translation>距上次购买的天数</translation>
    </message>
    <message>
        <source>Have not bought again</source>
        <translation>尚未再次购买</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>Time to the next purchase</source>
        <translation>到下次购买的时间</translation>
    </message>
    <message>
        <source>Kaplan-Meier over %1 gaps; the last gap of every buyer is open</source>
        <translation>基于 %1 个间隔的 Kaplan-Meier 曲线；每位买家的最后一个间隔尚未结束</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>People by state</source>
        <translation>各状态的人数</translation>
    </message>
    <message>
        <source>Of %1 known people</source>
        <translation>共 %1 位已知人员</translation>
    </message>
    <message>
        <source>Buyers by state over time</source>
        <translation>各状态买家数的变化</translation>
    </message>
    <message>
        <source>At the ends of months, with the cut points of today</source>
        <translation>各月末，按当前分界点</translation>
    </message>
    <message>
        <source>From \ to</source>
        <translation>从 \ 到</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Flow between the states</source>
        <translation>状态之间的流转</translation>
    </message>
    <message>
        <source>From the end of %1 to the end of %2</source>
        <translation>从 %1 日终到 %2 日终</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Purchase days each</source>
        <translation>人均购买天数</translation>
    </message>
    <message>
        <source>Spent each</source>
        <translation>人均消费</translation>
    </message>
    <message>
        <source>Median stay, d</source>
        <translation>停留中位数（天）</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>谁在其中</translation>
    </message>
    <message>
        <source>Full set of states</source>
        <translation>完整状态集</translation>
    </message>
    <message>
        <source>Simple set of states</source>
        <translation>简单状态集</translation>
    </message>
    <message>
        <source>Of those who buy again at all, 50 %, 80 % and 95 % have done so after %1, %2 and %3 d: the cut points unless set</source>
        <translation>在会再次购买的人中，50 %、80 % 和 95 % 分别在 %1、%2 和 %3 天内再次购买：未设置时即为分界点</translation>
    </message>
    <message>
        <source>Too few gaps for a curve: the cut points are those that were set</source>
        <translation>间隔太少，无法得出曲线：使用所设置的分界点</translation>
    </message>
    <message>
        <source>To wake up: declining and dormant; to win back: lost, with 2 purchase days or more</source>
        <translation>待唤醒：衰退和沉睡；待挽回：流失且购买天数至少为 2</translation>
    </message>
    <message>
        <source>Of %1 buyers %2 are dormant and %3 are lost</source>
        <translation>%1 位买家中 %2 沉睡，%3 流失</translation>
    </message>
    <message>
        <source>Dormant after %1 d without a purchase, lost after %2 d; %3 known people</source>
        <translation>%1 天未购买为沉睡，%2 天为流失；共 %3 位已知人员</translation>
    </message>
    <message>
        <source>Every known person is in one state</source>
        <translation>每位已知人员恰好处于一种状态</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>生命周期</translation>
    </message>
    <message>
        <source>New, active, dormant and lost buyers, by the time this client&apos;s buyers take to come back.</source>
        <translation>按本客户买家的回购时间划分新客、活跃、沉睡和流失买家。</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>To wake up</source>
        <translation>待唤醒</translation>
    </message>
    <message>
        <source>declining or dormant</source>
        <translation>衰退或沉睡</translation>
    </message>
    <message>
        <source>To win back</source>
        <translation>待召回</translation>
    </message>
    <message>
        <source>lost, with 2 purchase days or more</source>
        <translation>已流失，且购买 2 天以上</translation>
    </message>
</context>
<context>
    <name>LinkageText</name>
    <message>
        <source>first letters</source>
        <translation>首几个字符</translation>
    </message>
    <message>
        <source>last digits</source>
        <translation>末几位</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>读音</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>day and month</source>
        <translation>月和日</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>every pair</source>
        <translation>所有组合</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no part to make blocks by. Write one of: %2.</source>
        <translation>“%1”不能用来分块。可写：%2。</translation>
    </message>
    <message>
        <source>A rule of blocks names the columns that must agree, each as a text or as {&quot;on&quot;: column, &quot;take&quot;: part}.</source>
        <translation>分块规则列出必须一致的列，每列写成文本，或 {&quot;on&quot;: 列, &quot;take&quot;: 部分}。</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>sounds the same</source>
        <translation>读音相同</translation>
    </message>
    <message>
        <source>spelled nearly the same</source>
        <translation>拼写几乎相同</translation>
    </message>
    <message>
        <source>stands in the other column</source>
        <translation>写在另一列</translation>
    </message>
    <message>
        <source>spelled alike</source>
        <translation>拼写相近</translation>
    </message>
    <message>
        <source>shares words</source>
        <translation>有相同的词</translation>
    </message>
    <message>
        <source>the same as far as known</source>
        <translation>已知部分相同</translation>
    </message>
    <message>
        <source>one digit differs</source>
        <translation>差一位数字</translation>
    </message>
    <message>
        <source>one part differs, or day and month are swapped</source>
        <translation>差一部分，或日月颠倒</translation>
    </message>
    <message>
        <source>two digits differ</source>
        <translation>差两位数字</translation>
    </message>
    <message>
        <source>the same before the @</source>
        <translation>@ 之前相同</translation>
    </message>
    <message>
        <source>one or two letters differ</source>
        <translation>差一两个字符</translation>
    </message>
    <message>
        <source>the same number and most words</source>
        <translation>门牌号相同且多数词相同</translation>
    </message>
    <message>
        <source>the same number and some words</source>
        <translation>门牌号相同且部分词相同</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>相近</translation>
    </message>
    <message>
        <source>not known on both sides</source>
        <translation>两边不都已知</translation>
    </message>
    <message>
        <source>A comparison has no &quot;%1&quot;. It knows: %2.</source>
        <translation>比较项没有“%1”。可用：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no way to compare. Write one of: %2.</source>
        <translation>“%1”不是比较方式。可写：%2。</translation>
    </message>
    <message>
        <source>&quot;columns&quot; of a comparison names one column; of a date also its year, month and day.</source>
        <translation>比较项的 &quot;columns&quot; 写一列；日期也可写年、月、日三列。</translation>
    </message>
    <message>
        <source>Blocks are made by &quot;%1&quot;, which is not among the comparisons.</source>
        <translation>按“%1”分块，但它不在比较项中。</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot; to compare. Choose one of the table&apos;s.</source>
        <translation>没有可比较的列“%1”。请选择表中的列。</translation>
    </message>
    <message>
        <source>At most %1 comparisons can be made at once; %2 are named.</source>
        <translation>一次最多做 %1 项比较，现有 %2 项。</translation>
    </message>
    <message>
        <source>The blocks give more than %1 pairs to compare; &quot;%2&quot; alone gives %3, with up to %4 records in a block. Add a second column to that rule or leave it out.</source>
        <translation>各块共给出超过 %1 对待比较；仅“%2”就有 %3 对，最大的块有 %4 条记录。请给该规则加一列，或去掉它。</translation>
    </message>
    <message>
        <source>Nothing is compared. Name at least one column.</source>
        <translation>没有比较任何内容。请至少写一列。</translation>
    </message>
    <message>
        <source>What each agreement is worth</source>
        <translation>每种一致的分量</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比较项</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>一致程度</translation>
    </message>
    <message>
        <source>One person</source>
        <translation>同一人</translation>
    </message>
    <message>
        <source>Two strangers</source>
        <translation>两个陌生人</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>比特</translation>
    </message>
    <message>
        <source>Which records were compared</source>
        <translation>比较了哪些记录</translation>
    </message>
    <message>
        <source>Agree in</source>
        <translation>一致于</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>组合数</translation>
    </message>
    <message>
        <source>Pairs no rule above gives</source>
        <translation>前面规则没有的组合数</translation>
    </message>
    <message>
        <source>Largest block</source>
        <translation>最大的块</translation>
    </message>
    <message>
        <source>The least sure pairs</source>
        <translation>最没把握的组合</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>One record</source>
        <translation>一条记录</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>另一条</translation>
    </message>
    <message>
        <source>joined</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>apart</source>
        <translation>分开</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>分开</translation>
    </message>
    <message>
        <source>Pairs by evidence</source>
        <translation>按证据分布的组合</translation>
    </message>
    <message>
        <source>bits; every two make the odds four times as high</source>
        <translation>比特；每两个使几率变为四倍</translation>
    </message>
    <message>
        <source>%1 records are %2 people</source>
        <translation>%1 条记录是 %2 个人</translation>
    </message>
    <message>
        <source>%1 pairs joined at the threshold %2, %3 possible ones left apart; %4 pairs compared</source>
        <translation>按阈值 %2 合并了 %1 对，另有 %3 对可能的未合并；共比较 %4 对</translation>
    </message>
    <message>
        <source>Fellegi-Sunter, found by EM without labels, with a state for families</source>
        <translation>Fellegi-Sunter，无标注 EM 估计，家庭单列一种状态</translation>
    </message>
    <message>
        <source>Equal values count by how rare they are</source>
        <translation>相同的值按其稀有程度计</translation>
    </message>
    <message>
        <source>Nothing is joined in the project: a proposal</source>
        <translation>项目中没有合并任何人：这只是建议</translation>
    </message>
    <message>
        <source>There is no table of people yet. Import customers first.</source>
        <translation>还没有人员表。请先导入客户。</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复记录</translation>
    </message>
    <message>
        <source>Records that are probably one person, though no identifier says so.</source>
        <translation>很可能是同一人、但没有标识说明的记录。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a probability between 0 and 1, such as 0.9.</source>
        <translation>&quot;%1&quot; 是 0 到 1 之间的概率，例如 0.9。</translation>
    </message>
    <message>
        <source>A linkage has no &quot;%1&quot;. It knows: %2.</source>
        <translation>重复记录没有“%1”。可用：%2。</translation>
    </message>
    <message>
        <source>&quot;table&quot; is missing: name the table whose rows are linked.</source>
        <translation>缺少 &quot;table&quot;：请写明要比对的表。</translation>
    </message>
    <message>
        <source>&quot;oneToOne&quot; needs a second table: name it as &quot;with&quot;.</source>
        <translation>&quot;oneToOne&quot; 需要第二张表：请写在 &quot;with&quot; 中。</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;. The project has: %2.</source>
        <translation>没有表“%1”。项目中有：%2。</translation>
    </message>
    <message>
        <source>More than four thousand million rows cannot be linked.</source>
        <translation>超过四十亿行无法比对。</translation>
    </message>
    <message>
        <source>No column of &quot;%1&quot; tells people apart. Name columns under &quot;compare&quot;.</source>
        <translation>“%1”中没有能区分人的列。请在 &quot;compare&quot; 中写明。</translation>
    </message>
    <message>
        <source>Evidence in bits</source>
        <translation>证据（比特）</translation>
    </message>
    <message>
        <source>The rows %1 and %2 are marked as different people, but other marks make them one person. Take one of the marks back.</source>
        <translation>第 %1 行和第 %2 行被标为不同的人，但其他标记使它们成为同一个人。请撤回其中一个标记。</translation>
    </message>
    <message>
        <source>A mark names the rows %1 and %2, but two different rows of %3 are needed. Make the marks for this table.</source>
        <translation>有标记指向第 %1 行和第 %2 行，但需要 %3 的两个不同的行。请为这张表做标记。</translation>
    </message>
    <message>
        <source>A mark names the rows %1 and %2, which are of one table; only rows of two are linked. Take the mark back.</source>
        <translation>有标记指向第 %1 行和第 %2 行，它们属于同一张表；这里只关联两张表的行。请撤回该标记。</translation>
    </message>
    <message>
        <source>The rows %1 and %2 are marked both as one person and as two. Take one of the marks back.</source>
        <translation>第 %1 行和第 %2 行既被标为同一个人又被标为两个人。请撤回其中一个标记。</translation>
    </message>
    <message>
        <source>Making blocks</source>
        <translation>正在分块</translation>
    </message>
    <message>
        <source>Comparing pairs</source>
        <translation>正在比较记录对</translation>
    </message>
    <message>
        <source>Comparing strangers</source>
        <translation>正在比较陌生人</translation>
    </message>
    <message>
        <source>Fitting the weights</source>
        <translation>正在拟合权重</translation>
    </message>
    <message>
        <source>Weighing pairs</source>
        <translation>正在计算记录对的权重</translation>
    </message>
    <message>
        <source>Reading values</source>
        <translation>正在读取值</translation>
    </message>
    <message>
        <source>Grouping records</source>
        <translation>正在归组</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message numerus="yes">
        <source>What %n answer(s) say of the pairs joined</source>
        <translation>
            <numerusform>%n 个回答如何评价已合并的组合</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Precision: of the pairs found, those that are one person</source>
        <translation>精确率：找到的组合中确为同一人的比例</translation>
    </message>
    <message>
        <source>Recall: of the pairs that are one person, those found</source>
        <translation>召回率：同一人的组合中被找到的比例</translation>
    </message>
    <message>
        <source>F1: twice those right, of found and of one person together</source>
        <translation>F1：正确数的两倍，除以找到的与同一人的组合之和</translation>
    </message>
    <message>
        <source>No row of the tables that are linked has the identifier &quot;%1&quot;.</source>
        <translation>所关联的表中没有带标识“%1”的行。</translation>
    </message>
    <message>
        <source>The rows %1 and %2 cannot be compared: name two different rows from 0 to %3.</source>
        <translation>无法比较第 %1 行和第 %2 行：请写出 0 到 %3 之间的两个不同行号。</translation>
    </message>
    <message numerus="yes">
        <source>Fellegi-Sunter, found by EM with %n label(s), with a state for families</source>
        <translation>
            <numerusform>Fellegi-Sunter，用 %n 个标注和 EM 估计，家庭单列一种状态</numerusform>
        </translation>
    </message>
    <message>
        <source>Equal values count the same, rare or not</source>
        <translation>相同的取值不论少见与否同等计算</translation>
    </message>
    <message>
        <source>A label names two rows, from 0, and says whether they are one person: {&quot;a&quot;: 0, &quot;b&quot;: 7, &quot;same&quot;: true}.</source>
        <translation>标注要写出两个行号（从 0 起）以及是否为同一人：{&quot;a&quot;: 0, &quot;b&quot;: 7, &quot;same&quot;: true}。</translation>
    </message>
    <message>
        <source>&quot;later&quot; lists pairs of rows, from 0, such as [[0, 7]].</source>
        <translation>“later”列出成对的行号（从 0 起），例如 [[0, 7]]。</translation>
    </message>
    <message>
        <source>&quot;explain&quot; names two rows, by their numbers from 0 or by identifiers, such as [0, 7], or lists several such pairs.</source>
        <translation>“explain”用行号（从 0 起）或标识写出两行，例如 [0, 7]，也可以列出多组。</translation>
    </message>
    <message>
        <source>Of all pairs</source>
        <translation>占全部组合</translation>
    </message>
    <message>
        <source>Pairs so far</source>
        <translation>累计组合</translation>
    </message>
    <message>
        <source>not counted</source>
        <translation>未计数</translation>
    </message>
    <message>
        <source>%1 pairs of %2 records would be compared</source>
        <translation>将比较 %2 条记录中的 %1 对组合</translation>
    </message>
    <message>
        <source>more than the %1 that are allowed: leave a rule out</source>
        <translation>超过允许的 %1 对：请去掉一条规则</translation>
    </message>
    <message>
        <source>of %1 pairs there are; nothing was compared yet</source>
        <translation>全部组合共 %1 对；尚未比较</translation>
    </message>
    <message>
        <source>Which records would be compared</source>
        <translation>将比较哪些记录</translation>
    </message>
    <message>
        <source>Rules proposed besides</source>
        <translation>另外建议的规则</translation>
    </message>
    <message>
        <source>any two records</source>
        <translation>任意两条记录</translation>
    </message>
    <message>
        <source>what reviewers said</source>
        <translation>审核人的判断</translation>
    </message>
    <message>
        <source>a rare value</source>
        <translation>少见的取值</translation>
    </message>
    <message>
        <source>a common value</source>
        <translation>常见的取值</translation>
    </message>
    <message>
        <source>could be a family</source>
        <translation>可能是一家人</translation>
    </message>
    <message>
        <source>this pair</source>
        <translation>这一对</translation>
    </message>
    <message>
        <source>For one person</source>
        <translation>支持同一人</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>反对</translation>
    </message>
    <message>
        <source>one person with %1 %</source>
        <translation>为同一人的概率 %1 %</translation>
    </message>
    <message>
        <source>Evidence of the pair</source>
        <translation>这一对的证据</translation>
    </message>
    <message>
        <source>bits; each makes the odds twice or half as high</source>
        <translation>比特；每一比特使几率加倍或减半</translation>
    </message>
</context>
<context>
    <name>LoadMode</name>
    <message>
        <source>adds its rows</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>newer versions replace rows by key</source>
        <translation>按键更新</translation>
    </message>
    <message>
        <source>replaces the files before it</source>
        <translation>全量替换</translation>
    </message>
    <message>
        <source>is the state of a day</source>
        <translation>某日快照</translation>
    </message>
    <message>
        <source>must name the columns that tell rows apart</source>
        <translation>须指定用于区分各行的列</translation>
    </message>
    <message>
        <source>must be a date such as 2026-05-31</source>
        <translation>须为日期，如 2026-05-31</translation>
    </message>
</context>
<context>
    <name>Lookalike</name>
    <message>
        <source>The feature &quot;%1&quot; is made of exactly what the seeds are chosen by, so it would give the answer away. Leave it out.</source>
        <translation>特征“%1”与种子的选取条件完全相同，会泄露答案，请去掉。</translation>
    </message>
    <message>
        <source>Share of candidates, %</source>
        <translation>占候选人 %</translation>
    </message>
    <message>
        <source>Held-out seeds found</source>
        <translation>找回的留出种子</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Expansion</source>
        <translation>扩展</translation>
    </message>
    <message>
        <source>%1 held-out seeds</source>
        <translation>%1 个留出种子</translation>
    </message>
    <message>
        <source>Share of candidates</source>
        <translation>候选人占比</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Seeds found</source>
        <translation>找回种子</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>提升度</translation>
    </message>
    <message>
        <source>Weights of the standardised features</source>
        <translation>标准化特征的权重</translation>
    </message>
    <message>
        <source>Feature</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>%1 seeds against %2 candidates: hold-out AUC %3</source>
        <translation>%1 个种子对 %2 名候选人：留出 AUC %3</translation>
    </message>
    <message>
        <source>Balanced logistic regression; counts, days and sums as log1p</source>
        <translation>平衡的逻辑回归；次数、天数和金额取 log1p</translation>
    </message>
    <message>
        <source>%1 of the seeds held out</source>
        <translation>留出 %1 的种子</translation>
    </message>
    <message>
        <source>Intervals: bootstrap 95 %</source>
        <translation>区间：自助法 95 %</translation>
    </message>
    <message>
        <source>There are no purchases to take seeds from. Name a rule or an audience.</source>
        <translation>没有可作种子的购买记录，请指定规则或人群包。</translation>
    </message>
    <message>
        <source>Lookalike</source>
        <translation>相似人群</translation>
    </message>
    <message>
        <source>People who resemble a seed audience, measured on seeds it has not seen.</source>
        <translation>与种子人群相似的人，用未见过的种子检验。</translation>
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
            <numerusform>已写入 %n 张图片</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>The map cannot be read at &quot;%1&quot;: %2.</source>
        <translation>地图在“%1”处无法读取：%2。</translation>
    </message>
    <message>
        <source>a packed ring is not whole</source>
        <translation>压缩的环不完整</translation>
    </message>
    <message>
        <source>a ring has fewer than three points</source>
        <translation>环不足三个点</translation>
    </message>
    <message>
        <source>it has no outline</source>
        <translation>没有轮廓</translation>
    </message>
    <message>
        <source>The map holds no regions.</source>
        <translation>地图里没有区域。</translation>
    </message>
</context>
<context>
    <name>MemberProgramme</name>
    <message>
        <source>Sales, points and benefits of the last %1 d</source>
        <translation>最近 %1 天的销售、积分与权益</translation>
    </message>
    <message>
        <source>Sales, points and benefits of all time</source>
        <translation>全部时间的销售、积分与权益</translation>
    </message>
    <message>
        <source>Levels in the order of their spend a member; name them in order to change it</source>
        <translation>等级按人均消费排序；写出名称次序即可更改</translation>
    </message>
    <message>
        <source>Points last %1 d; the oldest are used first</source>
        <translation>积分有效期 %1 天；先用最早的</translation>
    </message>
    <message>
        <source>Points last until they are booked as expired</source>
        <translation>积分在记为过期之前一直有效</translation>
    </message>
    <message>
        <source>%1 of the points whose life is over were never used: taken off the liability</source>
        <translation>已到期的积分中有 %1 从未使用：已从负债中扣除</translation>
    </message>
    <message>
        <source>%1 taken off the liability as never used</source>
        <translation>%1 视为不会使用，已从负债中扣除</translation>
    </message>
    <message>
        <source>%1 points are over by their life but not booked as expired; they are not counted</source>
        <translation>%1 积分按有效期已到期但未记为过期；不计入</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) used more than they earned: the ledger has gaps</source>
        <translation>
            <numerusform>%n 位会员使用的积分多于获得的：流水有缺口</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 members bring %2 of the sales</source>
        <translation>%1 位会员贡献了 %2 的销售额</translation>
    </message>
    <message>
        <source>%1 of them bought in the period</source>
        <translation>其中 %1 在期间内购买</translation>
    </message>
    <message>
        <source>; %1 points outstanding, a liability of %2</source>
        <translation>；未使用积分 %1，负债 %2</translation>
    </message>
    <message>
        <source>Every member has one level</source>
        <translation>每位会员只有一个等级</translation>
    </message>
    <message>
        <source>This page needs the level of each member: an attribute called level, or events that change it. Import the member list, or write levels as rules.</source>
        <translation>此页需要每位会员的等级：名为等级的属性，或变更等级的事件。请导入会员表，或用规则写出等级。</translation>
    </message>
    <message>
        <source>Member programme</source>
        <translation>会员体系</translation>
    </message>
    <message>
        <source>Levels and who rises or falls, points earned, used, expiring and owed, and benefits used by level.</source>
        <translation>等级与升降级，积分的获得、使用、到期与负债，以及各等级的权益使用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text. Name the attribute with the level of a member.</source>
        <translation>“%1”不是文本。请指定会员等级所在的属性。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text. Name the property with the new level of a member.</source>
        <translation>“%1”不是文本。请指定会员新等级所在的属性。</translation>
    </message>
    <message>
        <source>There are more than %1 different levels: that is no member level. Name the attribute or event that holds it.</source>
        <translation>不同的等级超过 %1 个：这不是会员等级。请指定存放等级的属性或事件。</translation>
    </message>
    <message>
        <source>earned is missing: say which events bring points.</source>
        <translation>缺少 earned：请说明哪些事件带来积分。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text. Name the property with the benefit.</source>
        <translation>“%1”不是文本。请指定权益所在的属性。</translation>
    </message>
    <message>
        <source>Nobody has a level at that date. Name the attribute or the events that hold it, or write levels as rules.</source>
        <translation>该日期没有人有等级。请指定存放等级的属性或事件，或用规则写出等级。</translation>
    </message>
    <message>
        <source>No member</source>
        <translation>非会员</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>Bought in the period</source>
        <translation>期间内购买</translation>
    </message>
    <message>
        <source>Of all sales</source>
        <translation>占全部销售</translation>
    </message>
    <message>
        <source>Members by level</source>
        <translation>各等级会员</translation>
    </message>
    <message>
        <source>Of %1 members</source>
        <translation>共 %1 位会员</translation>
    </message>
    <message>
        <source>From \ to</source>
        <translation>从 \ 到</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>From level to level</source>
        <translation>等级流转</translation>
    </message>
    <message>
        <source>Levels on %1 and before %2; shares are of the row</source>
        <translation>%1 与 %2 之前的等级；占比按行</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>获得</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Points by month</source>
        <translation>各月积分</translation>
    </message>
    <message>
        <source>The last month up to the date</source>
        <translation>最后一个月截至该日期</translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>Points outstanding</source>
        <translation>未使用积分</translation>
    </message>
    <message>
        <source>At the ends of months</source>
        <translation>各月末</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Points that will expire</source>
        <translation>将到期的积分</translation>
    </message>
    <message>
        <source>By month, if nobody uses them; the oldest are used first</source>
        <translation>按月，假设无人使用；先用最早的</translation>
    </message>
    <message>
        <source>Benefit \ level</source>
        <translation>权益 \ 等级</translation>
    </message>
    <message>
        <source>Benefits by level</source>
        <translation>各等级权益</translation>
    </message>
    <message>
        <source>Who used it, of those who were given it in the period</source>
        <translation>期间内获得者中使用的占比</translation>
    </message>
    <message>
        <source>Of all members of the level, in the period</source>
        <translation>期间内，占该等级全部会员</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>On 2+ days</source>
        <translation>2 天以上</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Sales a member</source>
        <translation>人均销售</translation>
    </message>
    <message>
        <source>Use points</source>
        <translation>用积分</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Liability</source>
        <translation>负债</translation>
    </message>
    <message>
        <source>Use benefits</source>
        <translation>用权益</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>包含谁</translation>
    </message>
    <message>
        <source>Risen</source>
        <translation>升级</translation>
    </message>
    <message>
        <source>higher level than at the earlier date</source>
        <translation>等级高于较早日期</translation>
    </message>
    <message>
        <source>Fallen</source>
        <translation>降级</translation>
    </message>
    <message>
        <source>lower level than at the earlier date, or none</source>
        <translation>等级低于较早日期，或已无等级</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>新入会</translation>
    </message>
    <message>
        <source>no member at the earlier date</source>
        <translation>较早日期还不是会员</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>沉默</translation>
    </message>
    <message>
        <source>members who did not buy in the period</source>
        <translation>期间内未购买的会员</translation>
    </message>
    <message>
        <source>Points about to expire</source>
        <translation>积分即将到期</translation>
    </message>
    <message>
        <source>some of their points end within %1 d</source>
        <translation>有积分在 %1 天内到期</translation>
    </message>
    <message>
        <source>Never used points</source>
        <translation>从未用过积分</translation>
    </message>
    <message>
        <source>have points and have not used any so far</source>
        <translation>有积分但至今未使用</translation>
    </message>
    <message>
        <source>Gaps in the ledger</source>
        <translation>流水缺口</translation>
    </message>
    <message>
        <source>more points used or expired than were ever earned</source>
        <translation>使用或过期的积分多于获得的</translation>
    </message>
    <message>
        <source>from: the flow must begin before its end, %1.</source>
        <translation>from：流转的起点必须早于终点 %1。</translation>
    </message>
</context>
<context>
    <name>Modeling</name>
    <message>
        <source>Feature %1 of person %2 has no value. Give unknown values a default in the feature list, or leave the feature out.</source>
        <translation>第 %2 人的特征 %1 没有值。请在特征列表中给未知值设默认值，或去掉该特征。</translation>
    </message>
    <message>
        <source>%1 people with %2 features cannot be cut into %3 clusters. Choose fewer clusters, more features or a larger audience.</source>
        <translation>%1 人、%2 个特征无法分成 %3 类。请减少类数、增加特征或扩大人群。</translation>
    </message>
    <message>
        <source>The model needs people with the outcome and people without it, but %1 of %2 have it. Choose another outcome or a wider audience.</source>
        <translation>模型需要有结果和没有结果的人，而 %2 人中 %1 人有结果。请换一个结果或扩大人群。</translation>
    </message>
    <message>
        <source>A lookalike needs at least %1 seeds and %1 other people, but there are %2 seeds and %3 others. Choose a larger seed audience or a wider population.</source>
        <translation>相似人群至少需要 %1 个种子和 %1 个其他人，现有种子 %2、其他 %3。请扩大种子人群或总体。</translation>
    </message>
    <message>
        <source>There is nothing to draw: choose people and features.</source>
        <translation>没有可绘制的内容，请选择人群和特征。</translation>
    </message>
</context>
<context>
    <name>NextText</name>
    <message>
        <source>Only %1 people bought again in the held-out time; at least %2 are needed. Choose a longer one (checkDays), more people, or other purchases.</source>
        <translation>留出时段内只有 %1 人再次购买，至少需要 %2 人。请加长留出时段（checkDays）、扩大人群，或更换购买的定义。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has one value only: nothing is to be foretold. Choose another property.</source>
        <translation>“%1”只有一个取值，无从预测。请换一个属性。</translation>
    </message>
    <message>
        <source>Purchases span %1 d: too few to learn from before two times of %2 d that are held out. Choose fewer checkDays, or import more.</source>
        <translation>购买仅跨越 %1 天，扣除两段各 %2 天的留出时段后不足以学习。请减少 checkDays，或导入更多数据。</translation>
    </message>
    <message>
        <source>Most popular</source>
        <translation>最热门</translation>
    </message>
    <message>
        <source>Same as last</source>
        <translation>与上次相同</translation>
    </message>
    <message>
        <source>Markov, 1 back</source>
        <translation>马尔可夫，前 1 次</translation>
    </message>
    <message>
        <source>Markov, 2 back</source>
        <translation>马尔可夫，前 2 次</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>first</source>
        <translation>首位</translation>
    </message>
    <message>
        <source>first 3</source>
        <translation>前 3 位</translation>
    </message>
    <message>
        <source>first 5</source>
        <translation>前 5 位</translation>
    </message>
    <message>
        <source>Hit rate on held-out time</source>
        <translation>留出时段的命中率</translation>
    </message>
    <message>
        <source>What %1 people bought next after %2 was among the categories foretold; 95 % by bootstrap</source>
        <translation>%1 人在 %2 之后的下一次购买落在预测品类中的比例；95 % 区间由自助法得出</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>购买者</translation>
    </message>
    <message>
        <source>Likely next</source>
        <translation>可能的下一品类</translation>
    </message>
    <message>
        <source>Buyers by their likeliest next category</source>
        <translation>按最可能的下一品类划分的购买者</translation>
    </message>
    <message>
        <source>Bought \ next</source>
        <translation>买过 \ 下一次</translation>
    </message>
    <message>
        <source>What was bought after what</source>
        <translation>购买的先后</translation>
    </message>
    <message>
        <source>Share of the purchases after one of the row; beside it the buyers whose last purchase was of the row and who are foretold the column</source>
        <translation>购买行品类之后各品类的占比；旁边是上次购买行品类且预测为列品类的购买者</translation>
    </message>
    <message>
        <source>Ways to foretell</source>
        <translation>预测方法</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>First</source>
        <translation>首位</translation>
    </message>
    <message>
        <source>First 3</source>
        <translation>前 3 位</translation>
    </message>
    <message>
        <source>First 5</source>
        <translation>前 5 位</translation>
    </message>
    <message>
        <source>Mean reciprocal rank</source>
        <translation>平均倒数排名</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Beyond the most popular, 95 %</source>
        <translation>超出最热门，95 %</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Likeliest for</source>
        <translation>首选人数</translation>
    </message>
    <message>
        <source>Mean chance</source>
        <translation>平均概率</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>名单人数</translation>
    </message>
    <message>
        <source>Least chance in the list</source>
        <translation>名单内最低概率</translation>
    </message>
    <message>
        <source>The next category is right for %1, by what is most popular for %2</source>
        <translation>下一品类预测正确 %1，按最热门预测为 %2</translation>
    </message>
    <message>
        <source>Nothing beats what is most popular: right for %1</source>
        <translation>没有方法优于最热门预测：正确率 %1</translation>
    </message>
    <message>
        <source>%1, chosen on the time before; among the first three for %2; %3 people of held-out time</source>
        <translation>%1，由更早的时段选定；%2 落在前三位；留出时段 %3 人</translation>
    </message>
    <message>
        <source>Learnt before %1 to choose the way, before %2 to measure it, and from all for the lists</source>
        <translation>选择方法用 %1 之前的数据，度量用 %2 之前的数据，名单用全部数据</translation>
    </message>
    <message>
        <source>A way is chosen over a simpler one only if it is better by more than the standard error</source>
        <translation>只有优势超过标准误时，才采用比更简单方法复杂的方法</translation>
    </message>
    <message>
        <source>A list has the %1 of the buyers with the greatest chance of the category</source>
        <translation>名单取该品类概率最高的 %1 购买者</translation>
    </message>
    <message>
        <source>Few people were tested: the intervals are wide</source>
        <translation>检验人数较少，区间较宽</translation>
    </message>
    <message>
        <source>95 % intervals by the bootstrap over people</source>
        <translation>95 % 区间由对人的自助法得出</translation>
    </message>
    <message>
        <source>This page needs purchases with the category of the item. Import order lines, or name your own property.</source>
        <translation>本页需要带有商品品类的购买记录。请导入订单明细，或填写您自己的属性。</translation>
    </message>
    <message>
        <source>Next category</source>
        <translation>下一品类</translation>
    </message>
    <message>
        <source>Which category each buyer is likely to buy next, with the hit rate on held-out time beside what is most popular.</source>
        <translation>每位购买者下一次可能购买的品类，以及留出时段的命中率与最热门基线的对比。</translation>
    </message>
</context>
<context>
    <name>ObjectStore</name>
    <message>
        <source>There is no object number %1 in this project.</source>
        <translation>此项目中没有编号为 %1 的对象。</translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;</source>
        <translation>添加“%1”</translation>
    </message>
    <message>
        <source>Change &quot;%1&quot;</source>
        <translation>修改“%1”</translation>
    </message>
    <message>
        <source>Rename &quot;%1&quot; to &quot;%2&quot;</source>
        <translation>将“%1”改名为“%2”</translation>
    </message>
    <message>
        <source>Delete &quot;%1&quot;</source>
        <translation>删除“%1”</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1（副本）</translation>
    </message>
    <message>
        <source>%1 (copy %2)</source>
        <translation>%1（副本 %2）</translation>
    </message>
    <message>
        <source>Duplicate &quot;%1&quot; as &quot;%2&quot;</source>
        <translation>将“%1”复制为“%2”</translation>
    </message>
</context>
<context>
    <name>OneId</name>
    <message>
        <source>What hangs on the threshold</source>
        <translation>阈值影响什么</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Joined by a linkage</source>
        <translation>经关联合并</translation>
    </message>
    <message>
        <source>Were several</source>
        <translation>原为多人</translation>
    </message>
    <message>
        <source>Come apart</source>
        <translation>被拆开</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>Revenue per buyer</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>the client as it is</source>
        <translation>客户现状</translation>
    </message>
    <message>
        <source>asked: %1</source>
        <translation>所选：%1</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>可信度</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Too many have</source>
        <translation>过多人共用</translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation>易主</translation>
    </message>
    <message>
        <source>What each file can be joined by</source>
        <translation>每个文件可关联的程度</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Also in other files</source>
        <translation>其他文件也有</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Values that too many have: they join nobody</source>
        <translation>过多人共用的值：不用来合并</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Stands with</source>
        <translation>同现个数</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>上限</translation>
    </message>
    <message numerus="yes">
        <source>together in %n row(s)</source>
        <translation>
            <numerusform>在 %n 行中同现</numerusform>
        </translation>
    </message>
    <message>
        <source>a linkage says one person</source>
        <translation>记录关联认为是同一个人</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>One</source>
        <translation>其一</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>另一个</translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>目前</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>一个人</translation>
    </message>
    <message>
        <source>two persons</source>
        <translation>两个人</translation>
    </message>
    <message>
        <source>People by how many identifiers they have</source>
        <translation>按标识数量看人数</translation>
    </message>
    <message>
        <source>%1 people from %2 identifiers; %3 of them have several</source>
        <translation>%2 个标识归为 %1 人，其中 %3 人有多个标识</translation>
    </message>
    <message>
        <source>Between %1 and %2 people, as sure as one wants to be</source>
        <translation>按所要求的把握，为 %1 至 %2 人</translation>
    </message>
    <message>
        <source>; revenue per buyer %1 to %2</source>
        <translation>；客单价 %1 至 %2</translation>
    </message>
    <message>
        <source>Links count from %1 on</source>
        <translation>关联自 %1 起计入</translation>
    </message>
    <message>
        <source>Limits and days are assumptions until a client says otherwise</source>
        <translation>上限和天数是假设，除非客户另有说明</translation>
    </message>
    <message>
        <source>People never increase when the threshold falls</source>
        <translation>阈值降低时人数绝不增加</translation>
    </message>
    <message>
        <source>There are no people yet. Import a file with identifiers first.</source>
        <translation>还没有人。请先导入带标识的文件。</translation>
    </message>
    <message>
        <source>OneID</source>
        <translation>OneID</translation>
    </message>
    <message>
        <source>Who is one person, how sure that is, and what would change if it were decided otherwise.</source>
        <translation>谁是同一个人，有多大把握，换一种判定会改变什么。</translation>
    </message>
    <message>
        <source>probabilities between 0.001 and 0.999999, such as 0.95</source>
        <translation>0.001 到 0.999999 之间的概率，例如 0.95</translation>
    </message>
    <message>
        <source>nine at most</source>
        <translation>最多九个</translation>
    </message>
    <message>
        <source>Join by the linkage &quot;%1&quot;</source>
        <translation>按记录关联“%1”合并</translation>
    </message>
    <message>
        <source>Linkages against what was decided</source>
        <translation>记录关联与人工判定的对照</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>Share (95 %)</source>
        <translation>占比（95 %）</translation>
    </message>
    <message>
        <source>Precision: of links above the threshold, decided to be one person</source>
        <translation>精确率：高于阈值的关联中，判定为同一人的</translation>
    </message>
    <message>
        <source>Recall: of pairs decided to be one person, linked</source>
        <translation>召回率：判定为同一人的配对中，已关联的</translation>
    </message>
    <message>
        <source>Suspicious people</source>
        <translation>可疑的人</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1（%2，%3）</translation>
    </message>
    <message>
        <source>%1: %2 and %3</source>
        <translation>%1：%2 与 %3</translation>
    </message>
    <message>
        <source>too far for the time: %1 and %2, %3 km in %4 h</source>
        <translation>时间内不可能到达：%1 与 %2，%4 小时内 %3 公里</translation>
    </message>
    <message>
        <source>What contradicts</source>
        <translation>矛盾之处</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Bridges</source>
        <translation>桥</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>密度</translation>
    </message>
    <message>
        <source>nothing, but many identifiers</source>
        <translation>无矛盾，但标识很多</translation>
    </message>
</context>
<context>
    <name>Overlap</name>
    <message>
        <source>%1 audiences are more than %2, the most whose overlap can be shown. Leave some out.</source>
        <translation>%1 个人群包超过了可显示重叠的上限 %2 个。请去掉一些。</translation>
    </message>
    <message>
        <source>%1: give the name of a saved audience, or an object with &quot;name&quot; and &quot;rule&quot;.</source>
        <translation>%1：请给出已保存人群包的名称，或含有 &quot;name&quot; 和 &quot;rule&quot; 的对象。</translation>
    </message>
    <message>
        <source>audiences[%1]: &quot;%2&quot; is there twice. Name each audience once.</source>
        <translation>audiences[%1]：“%2”出现了两次。每个人群包只写一次。</translation>
    </message>
    <message>
        <source>The first %1 of %2 audiences; choose others by name</source>
        <translation>%2 个人群包中的前 %1 个；可按名称另选</translation>
    </message>
    <message>
        <source>Left out %1: %2</source>
        <translation>未计入 %1：%2</translation>
    </message>
    <message>
        <source>An overlap needs two audiences at least, and there %1. Save another audience, or name rules in &quot;audiences&quot;.</source>
        <translation>重叠至少需要两个人群包，现在%1。请再保存一个人群包，或在 &quot;audiences&quot; 中写出规则。</translation>
    </message>
    <message>
        <source>is none</source>
        <translation>一个也没有</translation>
    </message>
    <message>
        <source>is one</source>
        <translation>只有一个</translation>
    </message>
    <message>
        <source>People in the audience</source>
        <translation>人群包人数</translation>
    </message>
    <message>
        <source>People in exactly these</source>
        <translation>恰好属于这些人群包的人数</translation>
    </message>
    <message>
        <source>Of the base</source>
        <translation>占基准</translation>
    </message>
    <message>
        <source>Who is in which audiences</source>
        <translation>谁在哪些人群包里</translation>
    </message>
    <message>
        <source>each person stands in one column; %1 combinations, %2 people in none</source>
        <translation>每人只在一列中；%1 种组合，%2 人不属于任何人群包</translation>
    </message>
    <message>
        <source>In both</source>
        <translation>同时属于</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation>占 %1</translation>
    </message>
    <message>
        <source>Jaccard</source>
        <translation>Jaccard</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>提升度</translation>
    </message>
    <message>
        <source>1: as by chance</source>
        <translation>1：与随机相同</translation>
    </message>
    <message>
        <source>Share of the row that is in the column</source>
        <translation>行中同时属于列的占比</translation>
    </message>
    <message>
        <source>Jaccard: in both, of those in either</source>
        <translation>Jaccard：交集占并集的比例</translation>
    </message>
    <message>
        <source>Lift: in both, against chance</source>
        <translation>提升度：交集与随机预期之比</translation>
    </message>
    <message>
        <source>People in both</source>
        <translation>同时属于两者的人数</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>两两重叠</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>人群包</translation>
    </message>
    <message>
        <source>And</source>
        <translation>与</translation>
    </message>
    <message>
        <source>Of the first</source>
        <translation>占前者</translation>
    </message>
    <message>
        <source>Of the second</source>
        <translation>占后者</translation>
    </message>
    <message>
        <source>%1 people are in one audience at least, %2 in several</source>
        <translation>%1 人至少属于一个人群包，%2 人属于多个</translation>
    </message>
    <message>
        <source>%1 audiences, base of %2</source>
        <translation>%1 个人群包，基准 %2 人</translation>
    </message>
    <message>
        <source>Combinations of %1 people and more</source>
        <translation>%1 人及以上的组合</translation>
    </message>
    <message>
        <source>Columns and those in none add up to the base</source>
        <translation>各列与不属于任何人群包的人数之和等于基准</translation>
    </message>
    <message>
        <source>Fewer than two audiences are saved. Save two, and this page shows who is in both.</source>
        <translation>已保存的人群包不足两个。保存两个之后，本页会显示谁同时属于两者。</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>人群重叠</translation>
    </message>
    <message>
        <source>Who is in which of up to 30 audiences, and what they share.</source>
        <translation>最多 30 个人群包中谁属于哪些，以及它们的交集。</translation>
    </message>
</context>
<context>
    <name>OverviewText</name>
    <message>
        <source>&quot;%1&quot; of the table &quot;%2&quot; holds no numbers, so it has no sum. Name an amount or another number.</source>
        <translation>表“%2”的“%1”不是数字，无法求和。请指定金额或其他数字。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be grouped by. Name a text, or set &quot;period&quot; for time.</source>
        <translation>不能按“%1”分组。请指定文本列，或用“period”按时间划分。</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has no time to cut into periods.</source>
        <translation>表“%1”没有时间，无法划分周期。</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;. There are: %2.</source>
        <translation>没有表“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>give either &quot;by&quot; or &quot;period&quot;</source>
        <translation>“by”和“period”只能给一个</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>净销售额</translation>
    </message>
    <message>
        <source>Per buyer</source>
        <translation>客单价</translation>
    </message>
    <message>
        <source>Per order</source>
        <translation>笔单价</translation>
    </message>
    <message>
        <source>%1 rows of %2 people</source>
        <translation>%2 人的 %1 行</translation>
    </message>
    <message>
        <source>Net sales of %1 in %2 rows of %3 people</source>
        <translation>净销售额 %1，%3 人共 %2 行</translation>
    </message>
    <message>
        <source>%1 rows belong to nobody known</source>
        <translation>%1 行无归属</translation>
    </message>
    <message>
        <source>All rows of &quot;%1&quot;, those of nobody included</source>
        <translation>“%1”的全部行，含无归属的行</translation>
    </message>
    <message>
        <source>Sums are exact</source>
        <translation>求和精确</translation>
    </message>
    <message>
        <source>There is no table yet. Import orders or another file first.</source>
        <translation>还没有表，请先导入订单或其他文件。</translation>
    </message>
    <message>
        <source>Rows, buyers, orders, units and net sales of a table, by group or period.</source>
        <translation>按分组或周期统计行数、买家、订单、件数和净销售额。</translation>
    </message>
    <message>
        <source>Measures of a table</source>
        <translation>表的指标</translation>
    </message>
</context>
<context>
    <name>Package</name>
    <message>
        <source>%1 could not be written: %2. Check free space and permissions.</source>
        <translation>无法写入 %1：%2。请检查剩余空间和权限。</translation>
    </message>
    <message>
        <source>The package has no identifier column. Choose at least one, such as phone.</source>
        <translation>数据包没有标识列，请至少选择一个，如手机号。</translation>
    </message>
    <message>
        <source>The folder %1 could not be made. Choose another one or check its permissions.</source>
        <translation>无法创建文件夹 %1，请另选或检查权限。</translation>
    </message>
</context>
<context>
    <name>PackageProfile</name>
    <message>
        <source>is no kind of identifier. Use one of: %1</source>
        <translation>不是标识类型，请用以下之一：%1</translation>
    </message>
    <message>
        <source>may hold letters, digits, dot, hyphen and underscore only</source>
        <translation>只能包含字母、数字、点、连字符和下划线</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Imported file</source>
        <translation>已导入文件</translation>
    </message>
    <message>
        <source>Compare points</source>
        <translation>对比时点</translation>
    </message>
    <message>
        <source>Security facts</source>
        <translation>安全说明</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>契约</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>个人</translation>
    </message>
</context>
<context>
    <name>PaybackText</name>
    <message>
        <source>There is no property of events and no attribute &quot;%1&quot;. Name the channel a buyer came by, or leave it out.</source>
        <translation>没有名为“%1”的事件属性或人员属性。请指定买家来源渠道，或将其留空。</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;. Import the costs (a row per period and channel), or take the costs out of the definition; the tables are: %2.</source>
        <translation>没有表“%1”。请导入费用表（每个周期和渠道一行），或从定义中去掉费用；现有的表：%2。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of the table &quot;%2&quot; holds no numbers. Name the column of the costs.</source>
        <translation>表“%2”的“%1”列不是数字。请指定费用列。</translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has no costs in the months that are looked at. Check &quot;%2&quot;, or take more months.</source>
        <translation>表“%1”在所看的月份中没有费用。请检查“%2”，或增加月份。</translation>
    </message>
    <message>
        <source>Nobody became a buyer in the last %1 months. Check the filter of purchases and the date, or take more months.</source>
        <translation>最近 %1 个月没有新买家。请检查购买的筛选条件和日期，或增加月份。</translation>
    </message>
    <message>
        <source>(unknown)</source>
        <translation>（未知）</translation>
    </message>
    <message>
        <source>Months since the first purchase</source>
        <translation>首次购买后的月数</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>CAC of all</source>
        <translation>总体 CAC</translation>
    </message>
    <message>
        <source>Value of a new buyer so far</source>
        <translation>新买家的累计价值</translation>
    </message>
    <message>
        <source>Each month is the mean of those who were observed through it</source>
        <translation>每个月取观察满该月者的平均值</translation>
    </message>
    <message>
        <source>Start \ month</source>
        <translation>起始 \ 月</translation>
    </message>
    <message>
        <source>Grey: not over for everyone, or under %1 people</source>
        <translation>灰色：并非所有人都已满期，或不足 %1 人</translation>
    </message>
    <message>
        <source>Value by month of the first purchase</source>
        <translation>按首购月份的价值</translation>
    </message>
    <message>
        <source>Mean so far, by months since; † so early in the data that some may have bought before</source>
        <translation>按首购后月数的平均累计值；† 处于数据开端，部分人可能此前已购买</translation>
    </message>
    <message>
        <source>New buyers</source>
        <translation>新买家</translation>
    </message>
    <message>
        <source>New buyers by channel</source>
        <translation>各渠道的新买家</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>LTV, %1 months</source>
        <translation>LTV，%1 个月</translation>
    </message>
    <message>
        <source>Value a month</source>
        <translation>月均价值</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>CAC</source>
        <translation>CAC</translation>
    </message>
    <message>
        <source>LTV / CAC</source>
        <translation>LTV / CAC</translation>
    </message>
    <message>
        <source>Payback month</source>
        <translation>回本月</translation>
    </message>
    <message>
        <source>New: no purchase in the %1 d before; each person once</source>
        <translation>新买家：此前 %1 天内未购买；每人只计一次</translation>
    </message>
    <message>
        <source>New: no purchase ever before</source>
        <translation>新买家：此前从未购买</translation>
    </message>
    <message>
        <source>Starts of the last %1 months</source>
        <translation>最近 %1 个月的首购</translation>
    </message>
    <message>
        <source>Value is profit, &quot;%1&quot;</source>
        <translation>价值为利润，“%1”</translation>
    </message>
    <message>
        <source>Value is margin, %1 of the amount</source>
        <translation>价值为毛利，金额的 %1</translation>
    </message>
    <message>
        <source>Value is revenue: no margin is named</source>
        <translation>价值为收入：未指定毛利</translation>
    </message>
    <message>
        <source>CAC = costs / new buyers of the months with costs</source>
        <translation>CAC = 费用 / 有费用月份的新买家数</translation>
    </message>
    <message>
        <source>No table of costs is named: no CAC and no payback</source>
        <translation>未指定费用表：没有 CAC 和回本期</translation>
    </message>
    <message>
        <source>%1 rows of costs have no period or no number</source>
        <translation>%1 行费用缺少周期或数字</translation>
    </message>
    <message>
        <source>%1 new buyers, none of them observed for a month</source>
        <translation>%1 位新买家，均未观察满一个月</translation>
    </message>
    <message>
        <source>LTV %1 in %2 months (%3 new buyers)</source>
        <translation>%2 个月 LTV %1（%3 位新买家）</translation>
    </message>
    <message>
        <source>CAC %1, LTV %2 in %3 months: paid back in month %4</source>
        <translation>CAC %1，%3 个月 LTV %2：第 %4 个月回本</translation>
    </message>
    <message>
        <source>CAC %1, LTV %2 in %3 months: not paid back</source>
        <translation>CAC %1，%3 个月 LTV %2：尚未回本</translation>
    </message>
    <message>
        <source>%1 new buyers</source>
        <translation>%1 位新买家</translation>
    </message>
    <message>
        <source>Every new buyer is in one cohort and one channel</source>
        <translation>每位新买家属于一个群组和一个渠道</translation>
    </message>
    <message>
        <source>LTV and payback</source>
        <translation>LTV 与回本</translation>
    </message>
    <message>
        <source>What new buyers bring month by month, and when they have paid for their cost.</source>
        <translation>新买家逐月带来的价值，以及何时收回成本。</translation>
    </message>
</context>
<context>
    <name>PeopleSnapshot</name>
    <message>
        <source>The kept people of this audience are damaged or missing in the file. Restore the file from a copy, or make the audience live again.</source>
        <translation>文件中此人群保留的人员已损坏或缺失。请从副本恢复文件，或将人群恢复为动态。</translation>
    </message>
</context>
<context>
    <name>PersonEraser</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation>%2中的 %1：%3</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n 个文件</numerusform>
        </translation>
    </message>
    <message>
        <source>Gone: %1; %2.</source>
        <translation>已清除：%1；%2。</translation>
    </message>
    <message numerus="yes">
        <source>%n identifier(s)</source>
        <translation>
            <numerusform>%n 个标识</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s) named the person; the text is gone.</source>
        <translation>
            <numerusform>%n 条被拒绝的行提到此人，其原文已清除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) of definitions named the person; they say &quot;erased&quot; now.</source>
        <translation>
            <numerusform>%n 个定义版本提到此人，现已改为 &quot;erased&quot;。</numerusform>
        </translation>
    </message>
    <message>
        <source>A later import leaves the person out.</source>
        <translation>以后的导入会略过此人。</translation>
    </message>
    <message>
        <source>Copies that still hold the person: %1.</source>
        <translation>仍含此人的副本：%1。</translation>
    </message>
</context>
<context>
    <name>PersonText</name>
    <message>
        <source>No analysis of the kind &quot;%1&quot; is saved. Save one to see it here.</source>
        <translation>尚未保存“%1”类分析。保存一个后即可在此看到。</translation>
    </message>
    <message>
        <source>Nothing here knows what a purchase is.</source>
        <translation>这里无法得知什么算购买。</translation>
    </message>
    <message>
        <source>Ads</source>
        <translation>广告</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>浏览</translation>
    </message>
    <message>
        <source>Cart</source>
        <translation>加购</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>分享</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message>
        <source>Unaware</source>
        <translation>未认知</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>尚未知晓</translation>
    </message>
    <message>
        <source>Lapsed from %1</source>
        <translation>已流失（曾为%1）</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>%1 y</source>
        <comment>years</comment>
        <translation>%1 年</translation>
    </message>
    <message>
        <source>on the list</source>
        <translation>在名单中</translation>
    </message>
    <message>
        <source>held out as control</source>
        <translation>留作对照组</translation>
    </message>
    <message>
        <source>left out: no consent</source>
        <translation>未纳入：未授权</translation>
    </message>
    <message>
        <source>left out: suppressed</source>
        <translation>未纳入：在排除名单中</translation>
    </message>
    <message>
        <source>left out: no identifier that can match</source>
        <translation>未纳入：没有可匹配的标识</translation>
    </message>
    <message>
        <source>not in its audience</source>
        <translation>不在其人群中</translation>
    </message>
</context>
<context>
    <name>PointComparison</name>
    <message>
        <source>1 definition added</source>
        <translation>新增 1 个定义</translation>
    </message>
    <message>
        <source>%1 definitions added</source>
        <translation>新增 %1 个定义</translation>
    </message>
    <message>
        <source>1 definition removed</source>
        <translation>删除 1 个定义</translation>
    </message>
    <message>
        <source>%1 definitions removed</source>
        <translation>删除 %1 个定义</translation>
    </message>
    <message>
        <source>1 rule edited</source>
        <translation>修改 1 条规则</translation>
    </message>
    <message>
        <source>%1 rules edited</source>
        <translation>修改 %1 条规则</translation>
    </message>
    <message>
        <source>1 other definition edited</source>
        <translation>修改其他 1 个定义</translation>
    </message>
    <message>
        <source>%1 other definitions edited</source>
        <translation>修改其他 %1 个定义</translation>
    </message>
    <message>
        <source>1 definition renamed</source>
        <translation>重命名 1 个定义</translation>
    </message>
    <message>
        <source>%1 definitions renamed</source>
        <translation>重命名 %1 个定义</translation>
    </message>
    <message>
        <source>1 file came in</source>
        <translation>计入 1 个文件</translation>
    </message>
    <message>
        <source>%1 files came in</source>
        <translation>计入 %1 个文件</translation>
    </message>
    <message>
        <source>1 file taken out</source>
        <translation>移出 1 个文件</translation>
    </message>
    <message>
        <source>%1 files taken out</source>
        <translation>移出 %1 个文件</translation>
    </message>
    <message>
        <source>1 setting changed</source>
        <translation>更改 1 项设置</translation>
    </message>
    <message>
        <source>%1 settings changed</source>
        <translation>更改 %1 项设置</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>base</source>
        <translation>对比基准</translation>
    </message>
    <message>
        <source>%1 people exchanged in %2</source>
        <translation>%2 替换 %1 人</translation>
    </message>
    <message>
        <source>%1 people in %2</source>
        <translation>%2 %1 人</translation>
    </message>
    <message>
        <source>Nothing differs between these points</source>
        <translation>两个时点没有差异</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>in</source>
        <translation>计入</translation>
    </message>
    <message>
        <source>taken out</source>
        <translation>已移出</translation>
    </message>
    <message>
        <source>As-of date</source>
        <translation>截至日期</translation>
    </message>
    <message>
        <source>1 decision or linkage about who is one person</source>
        <translation>1 项关于同一个人的判定或关联</translation>
    </message>
    <message>
        <source>%1 decisions or linkages about who is one person</source>
        <translation>%1 项关于同一个人的判定或关联</translation>
    </message>
    <message>
        <source>Rules of who is one person</source>
        <translation>同一个人的判定规则</translation>
    </message>
</context>
<context>
    <name>PopulationText</name>
    <message>
        <source>the definition leaves it out</source>
        <translation>定义中已略去</translation>
    </message>
    <message>
        <source>fields.%1: &quot;%2&quot; holds no texts. Name another column.</source>
        <translation>fields.%1：“%2”不是文本。请指定另一列。</translation>
    </message>
    <message>
        <source>fields.%1: neither people nor events have a column &quot;%2&quot;. Name one they have, or leave the trait out with &quot;&quot;.</source>
        <translation>fields.%1：人和事件都没有“%2”这一列。请指定已有的列，或用 &quot;&quot; 略去这一特征。</translation>
    </message>
    <message>
        <source>no column is called so; name one in &quot;fields&quot;</source>
        <translation>没有这样命名的列；可在“fields”里指定</translation>
    </message>
    <message>
        <source>%1 and over</source>
        <translation>%1 及以上</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>%1 以下</translation>
    </message>
    <message>
        <source>tier 1</source>
        <translation>一线</translation>
    </message>
    <message>
        <source>new tier 1</source>
        <translation>新一线</translation>
    </message>
    <message>
        <source>tier 2</source>
        <translation>二线</translation>
    </message>
    <message>
        <source>tier 3</source>
        <translation>三线</translation>
    </message>
    <message>
        <source>tier 4</source>
        <translation>四线</translation>
    </message>
    <message>
        <source>tier 5</source>
        <translation>五线</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>其他 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>purchases have no amount</source>
        <translation>购买记录没有金额</translation>
    </message>
    <message>
        <source>events have no time of day</source>
        <translation>事件没有时刻</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>of %1 known</source>
        <translation>已知 %1 人中</translation>
    </message>
    <message>
        <source>Share of those beside</source>
        <translation>对比人群占比</translation>
    </message>
    <message>
        <source>few people</source>
        <translation>人数少</translation>
    </message>
    <message>
        <source>known of %1</source>
        <translation>已知 %1</translation>
    </message>
    <message>
        <source>known of %1, beside of %2</source>
        <translation>已知 %1，对比人群 %2</translation>
    </message>
    <message>
        <source>; a person may have several</source>
        <translation>；一人可有多个</translation>
    </message>
    <message>
        <source>; %1 in no place that is known</source>
        <translation>；%1 人的地名无法识别</translation>
    </message>
    <message>
        <source>This population</source>
        <translation>本人群</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Those beside</source>
        <translation>对比人群</translation>
    </message>
    <message>
        <source>This is not an officially approved map.</source>
        <translation>本图非经审定的标准地图。</translation>
    </message>
    <message>
        <source>Provinces without a colour have few people.</source>
        <translation>无颜色的省份人数少。</translation>
    </message>
    <message>
        <source>of the known</source>
        <translation>占已知者</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>周一</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>周二</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>周三</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>周四</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>周五</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>周六</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>周日</translation>
    </message>
    <message>
        <source>TGI; bare: few people</source>
        <translation>TGI；无色：人数少</translation>
    </message>
    <message>
        <source>of those with an event in the window</source>
        <translation>占窗口内有事件者</translation>
    </message>
    <message>
        <source>All traits</source>
        <translation>所有特征</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>对比人群</translation>
    </message>
    <message>
        <source>Share beside</source>
        <translation>对比占比</translation>
    </message>
    <message>
        <source>TGI</source>
        <translation>TGI</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>覆盖情况</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>Known beside</source>
        <translation>对比人群已知</translation>
    </message>
    <message>
        <source>%1 people are in no place that is known: %2</source>
        <translation>%1 人的地名无法识别：%2</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>略去：%1</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City tier</source>
        <translation>城市等级</translation>
    </message>
    <message>
        <source>Channel of purchases</source>
        <translation>购买渠道</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Price band</source>
        <translation>价格带</translation>
    </message>
    <message>
        <source>Category bought</source>
        <translation>所购品类</translation>
    </message>
    <message>
        <source>Hour of the week</source>
        <translation>一周时段</translation>
    </message>
    <message>
        <source>where bands begin, as numbers above 0 that rise</source>
        <translation>各段的起点，须为大于 0 且递增的数</translation>
    </message>
    <message>
        <source>none of the values of &quot;%1&quot; is known</source>
        <translation>“%1”的取值均无法识别</translation>
    </message>
    <message>
        <source>nobody has a value</source>
        <translation>没有人有取值</translation>
    </message>
    <message>
        <source>Nobody is in the population. Check the rule, the base and the date.</source>
        <translation>人群里没有人。请检查规则、基准人群与日期。</translation>
    </message>
    <message>
        <source>; most of all %1: %2 (TGI %3)</source>
        <translation>；最突出的是%1：%2（TGI %3）</translation>
    </message>
    <message>
        <source>Shares among people whose value is known</source>
        <translation>占比以取值已知者为分母</translation>
    </message>
    <message>
        <source>Events of the last %1 d</source>
        <translation>最近 %1 天的事件</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>全部事件</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>略去：%1</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>everyone of the base</source>
        <translation>基准人群全体</translation>
    </message>
    <message>
        <source>beside %1 people</source>
        <translation>对比 %1 人</translation>
    </message>
    <message>
        <source>Each person once in a value</source>
        <translation>每个取值里一人只计一次</translation>
    </message>
    <message>
        <source>Intervals: Wilson 95 % of the share</source>
        <translation>区间：占比的 Wilson 95 % 区间</translation>
    </message>
    <message>
        <source>Intervals: Katz 95 % of the ratio</source>
        <translation>区间：比值的 Katz 95 % 区间</translation>
    </message>
    <message>
        <source>Population overview</source>
        <translation>人群概览</translation>
    </message>
    <message>
        <source>Who a population is: age, gender, provinces, city tiers, channels, prices, categories and hours, beside another one.</source>
        <translation>人群是谁：年龄、性别、省份、城市等级、渠道、价格、品类与时段，并可与另一人群对比。</translation>
    </message>
</context>
<context>
    <name>PrivacyActions</name>
    <message>
        <source>Copies that stay as they were: %1.</source>
        <translation>保持原样的副本：%1。</translation>
    </message>
    <message>
        <source>The encryption was not changed</source>
        <translation>加密未改动</translation>
    </message>
    <message>
        <source>Encrypt client</source>
        <translation>加密客户文件</translation>
    </message>
    <message>
        <source>The client is encrypted</source>
        <translation>客户文件已加密</translation>
    </message>
    <message>
        <source>From now on it opens with the passphrase only. Copies saved before are not encrypted by this.</source>
        <translation>今后只有用口令才能打开。此前保存的副本不会因此加密。</translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>%1 is written anew under another passphrase. Without it nobody can read the client, you included: there is no other way in.</source>
        <translation>%1 将用新口令重新写入。没有新口令，任何人（包括您）都无法读取客户文件，也没有其他办法打开。</translation>
    </message>
    <message>
        <source>The passphrase was changed</source>
        <translation>口令已更改</translation>
    </message>
    <message>
        <source>From now on the client opens with the new passphrase only. Copies saved before open with the old one.</source>
        <translation>今后只有用新口令才能打开客户文件。此前保存的副本仍用旧口令打开。</translation>
    </message>
    <message>
        <source>Remove encryption?</source>
        <translation>取消加密？</translation>
    </message>
    <message>
        <source>%1 is written anew in clear. Whoever has the file can read everything in it, also what is masked in the window.</source>
        <translation>%1 将以明文重新写入。拿到文件的人都能读取其中全部内容，包括窗口中已脱敏的内容。</translation>
    </message>
    <message>
        <source>Remove encryption</source>
        <translation>取消加密</translation>
    </message>
    <message>
        <source>The client is no longer encrypted</source>
        <translation>客户文件已取消加密</translation>
    </message>
    <message>
        <source>It opens without a passphrase.</source>
        <translation>打开时不再需要口令。</translation>
    </message>
    <message>
        <source>%1 holds the numbers, and nothing that says who somebody is. It has no history.</source>
        <translation>%1 保留全部数字，不含能识别个人的内容，也没有历史记录。</translation>
    </message>
    <message>
        <source>Pseudonyms: %1</source>
        <translation>换成假名：%1</translation>
    </message>
    <message>
        <source>It opens with the passphrase of this client.</source>
        <translation>用此客户文件的口令打开。</translation>
    </message>
    <message>
        <source>%1 hand-over</source>
        <translation>%1 交付</translation>
    </message>
    <message>
        <source>Hand-over copy</source>
        <translation>交付副本</translation>
    </message>
    <message>
        <source>Tessera clients (*.tessera)</source>
        <translation>Tessera 客户文件 (*.tessera)</translation>
    </message>
    <message>
        <source>The hand-over copy is written</source>
        <translation>交付副本已写好</translation>
    </message>
    <message>
        <source>The hand-over copy was not written</source>
        <translation>交付副本未能写出</translation>
    </message>
    <message>
        <source>%1 is written anew, encrypted with a passphrase. Without the passphrase nobody can read the client, you included: there is no other way in. Keep it where you keep your passwords.</source>
        <translation>%1 将用口令加密并重新写入。没有口令，任何人（包括您）都无法读取客户文件，也没有其他办法打开。请把口令和您的其他密码一起妥善保管。</translation>
    </message>
    <message>
        <source>The client was not opened</source>
        <translation>未能打开客户文件</translation>
    </message>
    <message>
        <source>%1 is encrypted.</source>
        <translation>%1 已加密。</translation>
    </message>
    <message>
        <source>Open a client</source>
        <translation>打开客户文件</translation>
    </message>
    <message>
        <source>Type the passphrase that %1 has now.</source>
        <translation>请输入 %1 当前的口令。</translation>
    </message>
    <message>
        <source>That is not its passphrase. Upper and lower case and spaces count.</source>
        <translation>口令不正确，请注意大小写和空格。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Emptied: %1</source>
        <translation>已清空：%1</translation>
    </message>
    <message>
        <source>Kept as you said, though they may tell who somebody is: %1</source>
        <translation>按您的要求保留，但可能暴露个人身份：%1</translation>
    </message>
    <message>
        <source>Identifiers get pseudonyms. The texts ticked here are emptied, since they may tell who somebody is: look through them, and tick what else is personal.</source>
        <translation>标识将换成假名。勾选的文本列可能暴露个人身份，将被清空：请逐一查看，并勾选其他涉及个人的列。</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>新建客户</translation>
    </message>
    <message>
        <source>With a passphrase %1 is encrypted from its first byte. Without the passphrase nobody can read the client, you included: there is no other way in. Keep it where you keep your passwords.</source>
        <translation>设置口令后，%1 从第一个字节起即加密。没有口令，任何人（包括您）都无法读取该客户，也没有其他办法找回。请与您的其他密码一同妥善保管。</translation>
    </message>
</context>
<context>
    <name>PrivateDomain</name>
    <message>
        <source>&quot;%1&quot; is no text. Name the property with who looks after people.</source>
        <translation>“%1”不是文本。请指定负责人所在的属性。</translation>
    </message>
    <message>
        <source>%1.on is missing: say which events let people in.</source>
        <translation>缺少 %1.on：请说明哪些事件表示进入。</translation>
    </message>
    <message>
        <source>Two channels are called &quot;%1&quot;. Give one another name.</source>
        <translation>有两个渠道都叫“%1”。请给其中一个改名。</translation>
    </message>
    <message>
        <source>channels: name 1 to %1 ways to people, each with the events that let them in.</source>
        <translation>channels：请写出 1 到 %1 个触达方式，每个都要有表示进入的事件。</translation>
    </message>
    <message>
        <source>People by month</source>
        <translation>各月人数</translation>
    </message>
    <message>
        <source>Who is in the channel at the ends of months, and at the date</source>
        <translation>各月末及该日期在渠道中的人数</translation>
    </message>
    <message>
        <source>In it now</source>
        <translation>现在在</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>已流失</translation>
    </message>
    <message>
        <source>Of all known people</source>
        <translation>占全部已知人员</translation>
    </message>
    <message>
        <source>Of all who were in it</source>
        <translation>占曾经在的人</translation>
    </message>
    <message>
        <source>People by channel</source>
        <translation>各渠道人数</translation>
    </message>
    <message>
        <source>Of %1 known people</source>
        <translation>共 %1 位已知人员</translation>
    </message>
    <message>
        <source>People in the channel</source>
        <translation>渠道中的人</translation>
    </message>
    <message>
        <source>People in exactly these</source>
        <translation>恰好在这些渠道的人</translation>
    </message>
    <message>
        <source>Channels together</source>
        <translation>渠道重叠</translation>
    </message>
    <message>
        <source>%1 people are in at least one; each stands in one column</source>
        <translation>%1 人至少在一个渠道；每人只在一列中</translation>
    </message>
    <message>
        <source>Days since they came in</source>
        <translation>进入后的天数</translation>
    </message>
    <message>
        <source>How long people stay</source>
        <translation>留存时长</translation>
    </message>
    <message>
        <source>Kaplan-Meier; stays that go on are open</source>
        <translation>Kaplan-Meier；仍在的按未结束计</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Of known</source>
        <translation>占已知</translation>
    </message>
    <message>
        <source>Come in</source>
        <translation>新进</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Gone in all</source>
        <translation>累计流失</translation>
    </message>
    <message>
        <source>Kept 90 d</source>
        <translation>90 天留存</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>Of all sales</source>
        <translation>占全部销售</translation>
    </message>
    <message>
        <source>Sales each</source>
        <translation>人均销售</translation>
    </message>
    <message>
        <source>Who looks after them</source>
        <translation>由谁负责</translation>
    </message>
    <message>
        <source>People now</source>
        <translation>现有人数</translation>
    </message>
    <message>
        <source>Gone, share</source>
        <translation>流失率</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>包含谁</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>可触达</translation>
    </message>
    <message>
        <source>in at least one channel</source>
        <translation>至少在一个渠道</translation>
    </message>
    <message>
        <source>May be written to</source>
        <translation>可发消息</translation>
    </message>
    <message>
        <source>in a channel and has not refused messages</source>
        <translation>在渠道中且未拒收</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>已拒收</translation>
    </message>
    <message>
        <source>messages are not wanted</source>
        <translation>不愿接收消息</translation>
    </message>
    <message>
        <source>To win back</source>
        <translation>待召回</translation>
    </message>
    <message>
        <source>were in a channel once and are in none now</source>
        <translation>曾在渠道中，现在都不在</translation>
    </message>
    <message>
        <source>Buyers to invite</source>
        <translation>待邀请的购买者</translation>
    </message>
    <message>
        <source>bought in the period and have never been in a channel</source>
        <translation>期间内购买，且从未进入渠道</translation>
    </message>
    <message>
        <source>%1 people are in the private domain</source>
        <translation>%1 人在私域中</translation>
    </message>
    <message>
        <source>%1 of those known; they brought %2 of the sales of the period; %3 refused messages</source>
        <translation>占已知人员的 %1；贡献了期间销售额的 %2；%3 人拒收消息</translation>
    </message>
    <message>
        <source>Sales of the last %1 d</source>
        <translation>最近 %1 天的销售</translation>
    </message>
    <message>
        <source>Sales of all time</source>
        <translation>全部时间的销售</translation>
    </message>
    <message>
        <source>Come in and left: since %1</source>
        <translation>新进与离开：自 %1 起</translation>
    </message>
    <message>
        <source>In it now, gone or never: each person once a channel</source>
        <translation>在、已流失或从未：每个渠道每人只计一次</translation>
    </message>
    <message>
        <source>Friends</source>
        <translation>好友</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>社群</translation>
    </message>
    <message>
        <source>Followers</source>
        <translation>粉丝</translation>
    </message>
    <message>
        <source>This page needs events that let people into a channel of the brand&apos;s own: friends added, groups joined, accounts followed. Import them, or name your own events.</source>
        <translation>此页需要进入品牌自有渠道的事件：添加好友、加入社群、关注账号。请导入，或指定自己的事件。</translation>
    </message>
    <message>
        <source>Private domain</source>
        <translation>私域</translation>
    </message>
    <message>
        <source>Friends of advisers, group members and followers: who is in, who has gone, how long they stay, and who may be written to.</source>
        <translation>导购好友、社群成员与粉丝：谁在、谁流失、留存多久、谁可以发消息。</translation>
    </message>
</context>
<context>
    <name>PrivateMatch</name>
    <message>
        <source>%1 could not be written: %2. Check free space and permissions.</source>
        <translation>无法写入 %1：%2。请检查可用空间和权限。</translation>
    </message>
    <message>
        <source>%1 is damaged: %2. Ask your partner to send the file again.</source>
        <translation>%1 已损坏：%2。请让合作方重新发送该文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check its name and permissions.</source>
        <translation>无法读取 %1：%2。请检查文件名和权限。</translation>
    </message>
    <message>
        <source>%1 is not a match file of Tessera. Ask your partner for one made by &quot;Match with a partner&quot; or tessera-cli match export.</source>
        <translation>%1 不是 Tessera 的匹配文件。请向合作方索取由“与合作方匹配”或 tessera-cli match export 生成的文件。</translation>
    </message>
    <message>
        <source>its header of %1 bytes is cut off at byte 8</source>
        <translation>第 8 字节处声明的 %1 字节文件头不完整</translation>
    </message>
    <message>
        <source>its header (bytes 0 to %1) was changed</source>
        <translation>文件头（字节 0 至 %1）被改动过</translation>
    </message>
    <message>
        <source>%1 has a newer format. Update Tessera.</source>
        <translation>%1 的格式较新。请更新 Tessera。</translation>
    </message>
    <message>
        <source>it has %1 bytes and should have %2</source>
        <translation>文件有 %1 字节，应为 %2 字节</translation>
    </message>
    <message>
        <source>%1 has format %2, and this Tessera reads %3. Update the older one.</source>
        <translation>%1 的格式为 %2，而此 Tessera 读取 %3。请更新较旧的一方。</translation>
    </message>
    <message>
        <source>its header names &quot;%1&quot;, which is no kind, or twice</source>
        <translation>文件头中的“%1”不是标识种类，或重复出现</translation>
    </message>
    <message>
        <source>%1 was made with normalisation %2, and this Tessera has %3, so equal people would not match. Update the older Tessera and export anew.</source>
        <translation>%1 使用规范化版本 %2，而此 Tessera 为 %3，相同的人将无法匹配。请更新较旧的 Tessera 并重新导出。</translation>
    </message>
    <message>
        <source>%1 was made with a shared key, not a salt. Give the key.</source>
        <translation>%1 用共享密钥而非盐值生成。请提供密钥。</translation>
    </message>
    <message>
        <source>%1 was made with a salt, not a shared key. Give the salt.</source>
        <translation>%1 用盐值而非共享密钥生成。请提供盐值。</translation>
    </message>
    <message>
        <source>%1 was made with another key: its check value is %2, that of your key %3. Nothing was compared. Agree with your partner on one key file.</source>
        <translation>%1 用另一把密钥生成：其校验值为 %2，您的密钥为 %3。未做任何比对。请与合作方约定同一个密钥文件。</translation>
    </message>
    <message>
        <source>entry %1 of %2, byte %3</source>
        <translation>%2 的第 %1 条，字节 %3</translation>
    </message>
    <message>
        <source>the sum of %1 is wrong</source>
        <translation>%1 的校验和不对</translation>
    </message>
    <message>
        <source>it ends at %1</source>
        <translation>文件在%1处中断</translation>
    </message>
    <message>
        <source>the entries of %1 were changed (near %2)</source>
        <translation>%1 的条目被改动过（在%2附近）</translation>
    </message>
    <message>
        <source>%1 is out of order</source>
        <translation>%1 次序不对</translation>
    </message>
    <message>
        <source>The key has %1 characters; a short one can be guessed. Take one of 16 at least, or let Tessera make one.</source>
        <translation>密钥只有 %1 个字符，过短会被猜到。请使用至少 16 个字符的密钥，或让 Tessera 生成。</translation>
    </message>
    <message>
        <source>A key is one line of at most 1024 characters.</source>
        <translation>密钥是一行，最多 1024 个字符。</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read: %2. Check its name and permissions.</source>
        <translation>无法读取密钥文件 %1：%2。请检查文件名和权限。</translation>
    </message>
    <message>
        <source>The key file %1 was not made: %2. Choose a name that is not taken.</source>
        <translation>未能生成密钥文件 %1：%2。请选择未被占用的名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of: %2</source>
        <translation>“%1”不在以下之列：%2</translation>
    </message>
    <message>
        <source>needs &quot;attribute&quot; and &quot;value&quot;, both texts</source>
        <translation>需要“attribute”和“value”，且都为文本</translation>
    </message>
    <message>
        <source>give a saved audience or a rule, not both</source>
        <translation>请给出已保存的人群包或规则，不要同时给出</translation>
    </message>
    <message>
        <source>Exported %1 hashed identifiers (%2) for a match with a partner, key check %3</source>
        <translation>为与合作方匹配导出了 %1 个哈希标识（%2），密钥校验值 %3</translation>
    </message>
    <message>
        <source>in no stage</source>
        <translation>不在任何阶段</translation>
    </message>
    <message>
        <source>%1 holds %2, and none of them was asked for. Choose one of them.</source>
        <translation>%1 含有 %2，但都未被选择。请选择其中之一。</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>少于 %1</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>已遮蔽</translation>
    </message>
    <message>
        <source>By kind of identifier</source>
        <translation>按标识种类</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>我方</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>Share (95 %)</source>
        <translation>占比（95 %）</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>对方</translation>
    </message>
    <message>
        <source>of them</source>
        <translation>其中匹配</translation>
    </message>
    <message>
        <source>By stage of 4A</source>
        <translation>按 4A 阶段</translation>
    </message>
    <message>
        <source>By audience</source>
        <translation>按人群包</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>人群包</translation>
    </message>
    <message>
        <source>Our people</source>
        <translation>我方人数</translation>
    </message>
    <message>
        <source>Share that matches</source>
        <translation>匹配占比</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任一</translation>
    </message>
    <message>
        <source>Our people whom the partner has too</source>
        <translation>合作方也有的我方人群</translation>
    </message>
    <message>
        <source>Share of people with such an identifier, 95 % interval; people</source>
        <translation>有此类标识的人中的占比，95 % 区间；人数</translation>
    </message>
    <message>
        <source>Hashed phones and e-mails are still personal data: whoever has the salt or key can hash all 11-digit numbers in an hour and read the list. Agree on a key by another way than the file.</source>
        <translation>哈希后的手机号和邮箱仍是个人信息：持有盐值或密钥的人一小时内就能对所有 11 位号码做哈希并读出名单。请通过与文件不同的途径约定密钥。</translation>
    </message>
    <message>
        <source>No list of who matches is given, and small counts are masked</source>
        <translation>不给出匹配者名单，较小的计数会被遮蔽</translation>
    </message>
    <message>
        <source>Under %1 of %2 people match %3</source>
        <translation>%2 人中少于 %1 人与 %3 匹配</translation>
    </message>
    <message>
        <source>%1 of %2 people match %3: %4</source>
        <translation>%2 人中有 %1 人与 %3 匹配：%4</translation>
    </message>
    <message>
        <source>95 % interval %1; of people with an identifier compared</source>
        <translation>95 % 区间 %1；以有可比标识的人为基数</translation>
    </message>
    <message>
        <source>Key check %1, %2, normalisation %3</source>
        <translation>密钥校验值 %1，%2，规范化版本 %3</translation>
    </message>
    <message>
        <source>Counts under %1 are masked; Wilson intervals</source>
        <translation>少于 %1 的计数已遮蔽；Wilson 区间</translation>
    </message>
    <message>
        <source>%1 of %2 people may be compared with a partner</source>
        <translation>%2 人中允许 %1 人与合作方比对</translation>
    </message>
    <message>
        <source>Left out: %1 without consent, %2 suppressed</source>
        <translation>排除：%1 人未同意，%2 人在排除名单里</translation>
    </message>
    <message>
        <source>What a match file would hold</source>
        <translation>匹配文件将包含的内容</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Cannot match</source>
        <translation>无法匹配</translation>
    </message>
    <message>
        <source>Nothing is hashed or written before the export</source>
        <translation>导出之前不做哈希，也不写入任何内容</translation>
    </message>
    <message>
        <source>keyFile: name the file of the key or salt that you and your partner share; without it nothing can be compared</source>
        <translation>keyFile：请指定您与合作方共享的密钥或盐值文件；没有它就无法比对</translation>
    </message>
    <message>
        <source>No consent column is mapped</source>
        <translation>未映射同意字段</translation>
    </message>
    <message>
        <source>Consent: %1 = %2</source>
        <translation>同意：%1 = %2</translation>
    </message>
    <message>
        <source>Match with a partner</source>
        <translation>与合作方匹配</translation>
    </message>
    <message>
        <source>How many people two parties share, by hashed identifiers under a common key; no row leaves.</source>
        <translation>用共同密钥下的哈希标识得出双方共有多少人；任何行都不外传。</translation>
    </message>
    <message>
        <source>The people have none of the identifiers that can be compared (%1). Map one of them when importing.</source>
        <translation>人群没有任何可比对的标识（%1）。请在导入时映射其中之一。</translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>Column &quot;%1&quot; of %2 is damaged in the project file. Restore the file from a copy, or take the batch out and import it again.</source>
        <translation>项目文件中 %2 的列“%1”已损坏。请从备份恢复，或移出该批次后重新导入。</translation>
    </message>
    <message>
        <source>%1 is not a Tessera project.</source>
        <translation>%1 不是 Tessera 项目。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Tessera (format %2, this one reads up to %3). Install the newest version to open it.</source>
        <translation>%1 由更新版本的 Tessera 写成（格式 %2，本版最高支持 %3）。请安装最新版本后打开。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name or open it.</source>
        <translation>%1 已存在，请换名或直接打开。</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>没有文件 %1。</translation>
    </message>
    <message>
        <source>There is no batch number %1 in this project.</source>
        <translation>此项目中没有编号为 %1 的批次。</translation>
    </message>
    <message>
        <source>%1 is open for reading only, since it cannot be written. To change it, copy it to a folder of yours or change its permissions.</source>
        <translation>%1 无法写入，已以只读方式打开。如需修改，请复制到自己的文件夹或调整权限。</translation>
    </message>
    <message>
        <source>%1 is open for reading only: %2 (process %3 on %4) has it open. Close it there and open it again here to change it.</source>
        <translation>%1 以只读方式打开：%2（%4 上的进程 %3）正在使用它。请在那边关闭后，再在这里重新打开以便修改。</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>The copy %1 was not written. Make room on the disk, check the permissions of the folder, or choose another name. %2</source>
        <translation>副本 %1 未能写入。请腾出磁盘空间、检查文件夹权限，或换一个名称。%2</translation>
    </message>
    <message>
        <source>%1 was written by an older Tessera. Before it is brought up to date a copy is kept beside it. %2</source>
        <translation>%1 由旧版 Tessera 写入。升级前会在旁边保留一份副本。%2</translation>
    </message>
    <message>
        <source>%1 was written by an older Tessera (format %2) and must be brought up to date before it can be read, which takes writing. %3</source>
        <translation>%1 由旧版 Tessera 写入（格式 %2），读取前必须先升级，而升级需要写入权限。%3</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>将 %1 设为 %2</translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation>移出 %1</translation>
    </message>
    <message>
        <source>Put back %1</source>
        <translation>放回 %1</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 已存在。请换一个名称。</translation>
    </message>
    <message>
        <source>What the project file says of the columns of %1 is damaged. Restore the file from a copy, or take the batch out and import it again.</source>
        <translation>项目文件中 %1 的列信息已损坏。请从备份恢复，或移出该批次后重新导入。</translation>
    </message>
    <message>
        <source>belonged to somebody who was erased</source>
        <translation>属于已被删除的人</translation>
    </message>
    <message numerus="yes">
        <source>Erased a person: %n row(s)</source>
        <translation>
            <numerusform>删除了一个人：%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds nothing: making it was interrupted. Delete it and make the client again.</source>
        <translation>%1 没有内容：新建过程曾中断。请删除该文件，再重新新建客户。</translation>
    </message>
    <message>
        <source>%1 is encrypted (or no Tessera client at all). Give its passphrase.</source>
        <translation>%1 已加密（或根本不是 Tessera 客户文件）。请给出口令。</translation>
    </message>
    <message>
        <source>The person is erased, but old bytes may still stand in free parts of %1. They go when the client is next opened. %2</source>
        <translation>此人已删除，但 %1 的空闲区域可能仍留有旧数据，下次打开客户时会清除。%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no column that can be kept or emptied. These can: %2. Identifiers get pseudonyms in any case.</source>
        <translation>“%1”不是可以保留或清空的列。可选的列有：%2。标识一律换成假名。</translation>
    </message>
    <message>
        <source>as it was asked for</source>
        <translation>按要求清空</translation>
    </message>
    <message>
        <source>Load %1 again</source>
        <translation>重新载入 %1</translation>
    </message>
    <message>
        <source>Which earlier rows %1 supersedes is damaged in the project file. Restore the file from a copy, or take the batch out and import it again.</source>
        <translation>项目文件中 %1 取代哪些先前行的记录已损坏。请从副本恢复，或移出该批次后重新导入。</translation>
    </message>
    <message>
        <source>The links &quot;%1&quot; are damaged in %2. Restore the file from a copy, or undo to before they were made.</source>
        <translation>%2 中的关联“%1”已损坏。请用副本恢复文件，或撤销到它们产生之前。</translation>
    </message>
    <message>
        <source>What people were called is damaged in %1. Restore the file from a copy.</source>
        <translation>%1 中的 OneID 记录已损坏。请用副本恢复文件。</translation>
    </message>
    <message>
        <source>There are no links number %1 in this project.</source>
        <translation>项目中没有编号为 %1 的关联。</translation>
    </message>
    <message>
        <source>Use again: %1</source>
        <translation>重新启用：%1</translation>
    </message>
    <message>
        <source>Withdraw: %1</source>
        <translation>撤回：%1</translation>
    </message>
</context>
<context>
    <name>PromotionCalendar</name>
    <message>
        <source>%1: &quot;%2&quot; is no date. Write it like 2026-06-18.</source>
        <translation>%1：“%2”不是日期。请写成 2026-06-18 的样子。</translation>
    </message>
    <message>
        <source>%1: a promotion needs a phase, with its days from the day of the promotion (&quot;from&quot;: -3, &quot;to&quot;: 1).</source>
        <translation>%1：大促需要阶段，并写明距大促当日的天数（&quot;from&quot;: -3, &quot;to&quot;: 1）。</translation>
    </message>
</context>
<context>
    <name>Purchases</name>
    <message>
        <source>&quot;%1&quot; holds no numbers. Name a column with the amount of a purchase.</source>
        <translation>“%1”不含数字。请选择购买金额所在的列。</translation>
    </message>
    <message>
        <source>asOf: &quot;%1&quot; is no date. Write it like 2026-05-31.</source>
        <translation>asOf：“%1”不是日期。请写成 2026-05-31 这样。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no date. Write it like 2026-05-31.</source>
        <translation>%1：“%2”不是日期。请写成 2026-05-31 这样。</translation>
    </message>
</context>
<context>
    <name>QualityWords</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 to %2 characters</source>
        <translation>%1 至 %2 个字符</translation>
    </message>
    <message>
        <source>quartiles %1, %2, %3</source>
        <translation>四分位数 %1、%2、%3</translation>
    </message>
    <message>
        <source>%1 far from the others (below %2 or above %3)</source>
        <translation>%1 个值偏离其余值（低于 %2 或高于 %3）</translation>
    </message>
    <message>
        <source>%1 to %2 characters, half of them at most %3</source>
        <translation>%1 至 %2 个字符，半数不超过 %3 个</translation>
    </message>
    <message>
        <source>written as %1</source>
        <translation>写法为 %1</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The design tokens have no light colour &quot;%1&quot;.</source>
        <translation>设计变量中没有浅色“%1”。</translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2. Choose another folder.</source>
        <translation>报告无法写入 %1：%2。请换一个文件夹。</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>The workbook could not be written to %1: %2. Choose another folder.</source>
        <translation>工作簿无法写入 %1：%2。请换一个文件夹。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 rows, more than a spreadsheet holds. Export it as CSV.</source>
        <translation>“%1”有 %2 行，超过表格上限，请导出为 CSV。</translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation>内存不足</translation>
    </message>
</context>
<context>
    <name>ResultExport</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>All tables as a workbook (XLSX)…</source>
        <translation>所有表格存为工作簿 (XLSX)…</translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Result for scripts (JSON)…</source>
        <translation>供脚本使用的结果 (JSON)…</translation>
    </message>
    <message>
        <source>Result (*.json)</source>
        <translation>结果 (*.json)</translation>
    </message>
    <message>
        <source>%1 (CSV)…</source>
        <translation>%1 (CSV)…</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>RfmText</name>
    <message>
        <source>&quot;%1&quot; holds fractions, so it numbers no orders.</source>
        <translation>“%1”含小数，不能作为订单号。</translation>
    </message>
    <message>
        <source>Champions</source>
        <translation>冠军客户</translation>
    </message>
    <message>
        <source>Loyal customers</source>
        <translation>忠诚客户</translation>
    </message>
    <message>
        <source>Potential loyalists</source>
        <translation>潜在忠诚客户</translation>
    </message>
    <message>
        <source>New customers</source>
        <translation>新客户</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>有希望客户</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>需要关注</translation>
    </message>
    <message>
        <source>About to sleep</source>
        <translation>即将沉睡</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>有流失风险</translation>
    </message>
    <message>
        <source>Cannot lose them</source>
        <translation>不能流失</translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation>休眠客户</translation>
    </message>
    <message>
        <source>Key, value</source>
        <translation>重要价值</translation>
    </message>
    <message>
        <source>Key, to develop</source>
        <translation>重要发展</translation>
    </message>
    <message>
        <source>Key, to retain</source>
        <translation>重要保持</translation>
    </message>
    <message>
        <source>Key, to win back</source>
        <translation>重要挽留</translation>
    </message>
    <message>
        <source>General, value</source>
        <translation>一般价值</translation>
    </message>
    <message>
        <source>General, to develop</source>
        <translation>一般发展</translation>
    </message>
    <message>
        <source>General, to retain</source>
        <translation>一般保持</translation>
    </message>
    <message>
        <source>General, to win back</source>
        <translation>一般挽留</translation>
    </message>
    <message>
        <source>name the column that numbers the orders</source>
        <translation>请指定订单号所在的列</translation>
    </message>
    <message>
        <source>R \ F</source>
        <translation>R \ F</translation>
    </message>
    <message>
        <source>Buyers by recency and frequency</source>
        <translation>按最近与频次划分的买家</translation>
    </message>
    <message>
        <source>%1 buyers; %2 is best</source>
        <translation>%1 名买家；%2 最好</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>购买人数</translation>
    </message>
    <message>
        <source>Buyers by segment</source>
        <translation>各细分买家数</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>净销售额</translation>
    </message>
    <message>
        <source>Mean R</source>
        <translation>R 均值</translation>
    </message>
    <message>
        <source>Mean F</source>
        <translation>F 均值</translation>
    </message>
    <message>
        <source>Mean M</source>
        <translation>M 均值</translation>
    </message>
    <message>
        <source>Last %1 d</source>
        <translation>近 %1 天</translation>
    </message>
    <message>
        <source>All purchases</source>
        <translation>全部购买</translation>
    </message>
    <message>
        <source>F = purchase days</source>
        <translation>F = 购买天数</translation>
    </message>
    <message>
        <source>F = orders</source>
        <translation>F = 订单数</translation>
    </message>
    <message>
        <source>F = events</source>
        <translation>F = 事件数</translation>
    </message>
    <message>
        <source>M = mean amount</source>
        <translation>M = 平均金额</translation>
    </message>
    <message>
        <source>M = sum of amounts</source>
        <translation>M = 金额合计</translation>
    </message>
    <message>
        <source>Scores by type-7 cuts</source>
        <translation>按第 7 型分位切点评分</translation>
    </message>
    <message>
        <source>Scores by rank</source>
        <translation>按排名评分</translation>
    </message>
    <message>
        <source>Ten segments of R and F</source>
        <translation>R 与 F 的十段细分</translation>
    </message>
    <message>
        <source>Eight types, above or below the median</source>
        <translation>八类，以中位数为界</translation>
    </message>
    <message>
        <source>Eight types, above or below the mean</source>
        <translation>八类，以均值为界</translation>
    </message>
    <message>
        <source>Nobody bought in the window</source>
        <translation>窗口内无人购买</translation>
    </message>
    <message>
        <source>%1 of %2 buyers are in the largest segment, &quot;%3&quot;</source>
        <translation>%2 名买家中 %1 名属于最大的细分“%3”</translation>
    </message>
    <message>
        <source>%1 of %2 people bought in the window</source>
        <translation>%2 人中 %1 人在窗口内购买</translation>
    </message>
    <message>
        <source>Segments sum to all buyers</source>
        <translation>各细分之和等于全部买家</translation>
    </message>
    <message>
        <source>RFM needs purchases with an amount. Import orders, or name your own event and amount.</source>
        <translation>RFM 需要带金额的购买。请导入订单，或指定自己的事件和金额。</translation>
    </message>
    <message>
        <source>RFM segments</source>
        <translation>RFM 分层</translation>
    </message>
    <message>
        <source>Buyers by how recently, how often and for how much they bought.</source>
        <translation>按最近购买、频次和金额划分买家。</translation>
    </message>
    <message>
        <source>Net sales by segment</source>
        <translation>各分群的净销售额</translation>
    </message>
    <message>
        <source>did not buy</source>
        <translation>未购买</translation>
    </message>
    <message>
        <source>Then \ now</source>
        <translation>当时 \ 现在</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>From segment to segment since %1</source>
        <translation>自 %1 以来的分群流转</translation>
    </message>
    <message>
        <source>everybody who bought in the window then or now; each date is scored by itself</source>
        <translation>当时或现在窗口内购买过的所有人；两个日期各自打分</translation>
    </message>
    <message>
        <source>share of buyers, best scores first, in percent</source>
        <translation>买家占比（得分从高到低，%）</translation>
    </message>
    <message>
        <source>by score</source>
        <translation>按得分</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>随机抽取</translation>
    </message>
    <message>
        <source>Do the scores tell what is bought next?</source>
        <translation>得分能预示接下来的购买吗？</translation>
    </message>
    <message>
        <source>share of what was bought afterwards; AUC for buying again %1 (%2–%3)</source>
        <translation>此后购买额的占比；再次购买的 AUC %1（%2–%3）</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Scores and what was bought next</source>
        <translation>得分与此后的购买</translation>
    </message>
    <message>
        <source>R + F + M</source>
        <translation>R + F + M</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Bought again</source>
        <translation>再次购买</translation>
    </message>
    <message>
        <source>Per head</source>
        <translation>人均</translation>
    </message>
    <message>
        <source>Lift</source>
        <translation>提升度</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Scores by own cuts</source>
        <translation>按自定切点打分</translation>
    </message>
    <message>
        <source>Scores by k-means in one dimension</source>
        <translation>按一维 k-means 打分</translation>
    </message>
    <message>
        <source>Ten segments of R, F and M, the first that fits</source>
        <translation>按 R、F、M 的十个分群，先匹配者为准</translation>
    </message>
    <message>
        <source>Own segments, the first that fits</source>
        <translation>自定分群，先匹配者为准</translation>
    </message>
    <message>
        <source>Eight types, above or below the mean score</source>
        <translation>八类，高于或低于平均得分</translation>
    </message>
    <message>
        <source>Eight types, above or below set values</source>
        <translation>八类，高于或低于设定值</translation>
    </message>
    <message>
        <source>before: %1 is not before the date of the scores. Choose an earlier day.</source>
        <translation>before：%1 不早于打分日期。请选更早的一天。</translation>
    </message>
    <message>
        <source>The data begin less than %1 days before the date, so there is nothing to score then. Check fewer days.</source>
        <translation>数据开始于该日期前不足 %1 天，当时没有可打分的内容。请减少检验天数。</translation>
    </message>
    <message>
        <source>%1: cuts are numbers.</source>
        <translation>%1：切点须为数字。</translation>
    </message>
    <message>
        <source>%1: %2 levels need %3 cuts, and there are %4.</source>
        <translation>%1：%2 级需要 %3 个切点，现有 %4 个。</translation>
    </message>
    <message>
        <source>%1: each cut must be larger than the one before.</source>
        <translation>%1：每个切点须大于前一个。</translation>
    </message>
    <message>
        <source>give the lowest and the highest score, as [2, 4], from 1 to %1</source>
        <translation>请给出最低分与最高分，如 [2, 4]，范围 1 至 %1</translation>
    </message>
    <message>
        <source>table: name 1 to %1 segments, each with ranges of scores.</source>
        <translation>table：请写 1 至 %1 个分群，每个带得分范围。</translation>
    </message>
    <message>
        <source>%1.name: &quot;%2&quot; is there twice. Name each segment once.</source>
        <translation>%1.name：“%2”出现了两次。每个分群只写一次。</translation>
    </message>
    <message>
        <source>name the value where the types are cut</source>
        <translation>请给出划分类型的值</translation>
    </message>
    <message>
        <source>the ten segments need 5 levels; choose &quot;eight&quot; or &quot;own&quot;</source>
        <translation>十个分群需要 5 级；请选 &quot;eight&quot; 或 &quot;own&quot;</translation>
    </message>
</context>
<context>
    <name>RhythmText</name>
    <message>
        <source>Weibull</source>
        <translation>威布尔</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>伽马</translation>
    </message>
    <message>
        <source>Log-normal</source>
        <translation>对数正态</translation>
    </message>
    <message>
        <source>Nobody bought on two days: there is no rhythm to learn. Choose more people, a longer time or other purchases.</source>
        <translation>没有人在两天购买过，无从学习节奏。请扩大人群、加长时段，或更换购买的定义。</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no text. Name a property with texts, such as the category of an item.</source>
        <translation>%1：“%2”不是文本。请填写文本属性，例如商品的品类。</translation>
    </message>
    <message>
        <source>Nobody bought. Check the filter of purchases, the property of categories, the people and the date.</source>
        <translation>没有人购买。请检查购买的筛选、品类属性、人群和日期。</translation>
    </message>
    <message>
        <source>checkDays: the held-out time, %1 d, is shorter than the window, %2 d. Choose a longer one.</source>
        <translation>checkDays：留出时段 %1 天短于时间窗 %2 天。请选择更长的时段。</translation>
    </message>
    <message>
        <source>Purchases span %1 d. At least %2 d are needed before the last %3 d, which are held out for the check: choose a shorter window, or import more.</source>
        <translation>购买跨越 %1 天。最后 %3 天留作检验，之前至少需要 %2 天：请缩短时间窗，或导入更多数据。</translation>
    </message>
    <message>
        <source>Purchases are needed. Import orders, or name your own event.</source>
        <translation>需要购买记录。请导入订单，或填写您自己的事件。</translation>
    </message>
    <message>
        <source>Of %1 buyers %2 are due now, %3 within %4 d, and %5 are overdue</source>
        <translation>%1 位购买者中，%2 位现已到期，%3 位将在 %4 天内到期，%5 位已逾期</translation>
    </message>
    <message>
        <source>Golden window: %1 people; on held-out time %2 of such bought, %3 of those who bought last, %4 at random</source>
        <translation>黄金窗口：%1 人；留出时段内这类人购买率 %2，最近购买者 %3，随机 %4</translation>
    </message>
    <message>
        <source>80 % of those who come back do so between the two dates of a person</source>
        <translation>回购者中 80 % 的回购落在每人的两个日期之间</translation>
    </message>
    <message>
        <source>promotions: &quot;%1&quot; is no season. Write month-day..month-day, such as 05-25..06-20.</source>
        <translation>promotions：“%1”不是季节。请写成 月-日..月-日，例如 05-25..06-20。</translation>
    </message>
    <message>
        <source>Purchase rhythm</source>
        <translation>复购节奏</translation>
    </message>
    <message>
        <source>When each buyer is expected to buy next, who is due, overdue or in the golden window, and how far that held on held-out time.</source>
        <translation>每位购买者预计何时再次购买，谁已到期、逾期或处于黄金窗口，以及在留出时段上的准确程度。</translation>
    </message>
    <message>
        <source>Amount of the purchase before</source>
        <translation>上次购买金额</translation>
    </message>
    <message>
        <source>Discount share of the purchase before</source>
        <translation>上次购买的折扣占比</translation>
    </message>
    <message>
        <source>Pieces bought before</source>
        <translation>上次购买件数</translation>
    </message>
    <message>
        <source>Bought in a promotion season</source>
        <translation>在大促期间购买</translation>
    </message>
    <message>
        <source>First channel</source>
        <translation>首购渠道</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Golden window</source>
        <translation>黄金窗口</translation>
    </message>
    <message>
        <source>When the next purchase is due</source>
        <translation>下次购买何时到期</translation>
    </message>
    <message>
        <source>Buyers; each is in one of the first four</source>
        <translation>购买者；每人属于前四类之一</translation>
    </message>
    <message>
        <source>Buyers; with categories somebody can be in several</source>
        <translation>购买者；按品类时一人可属于多类</translation>
    </message>
    <message>
        <source>Foretold</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Bought</source>
        <translation>实际购买</translation>
    </message>
    <message>
        <source>What was foretold and what came</source>
        <translation>预测与实际</translation>
    </message>
    <message>
        <source>Chance to buy within %1 d as of %2, in tenths of the buyers by it (10 the lowest)</source>
        <translation>截至 %2，%1 天内购买的概率，按概率将购买者十等分（10 为最低）</translation>
    </message>
    <message>
        <source>Bought within the window</source>
        <translation>时间窗内购买</translation>
    </message>
    <message>
        <source>Bought last</source>
        <translation>最近购买者</translation>
    </message>
    <message>
        <source>At random</source>
        <translation>随机</translation>
    </message>
    <message>
        <source>Hit rate on held-out time</source>
        <translation>留出时段的命中率</translation>
    </message>
    <message>
        <source>Share of %1 chosen on %2 who bought within %3 d</source>
        <translation>%2 选出的 %1 人中 %3 天内购买的比例</translation>
    </message>
    <message>
        <source>Days since the first purchase</source>
        <translation>距首次购买天数</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Not yet back for a second purchase</source>
        <translation>尚未第二次购买</translation>
    </message>
    <message>
        <source>Kaplan-Meier of the first gaps, those still open included, and %1</source>
        <translation>首次间隔的 Kaplan-Meier 曲线（含未结束的间隔）与%1模型</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Chance in the window</source>
        <translation>窗口内购买概率</translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation>回购概率</translation>
    </message>
    <message>
        <source>Days since, median</source>
        <translation>距上次天数，中位数</translation>
    </message>
    <message>
        <source>Usual gap, median</source>
        <translation>通常间隔，中位数</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation>包含的人</translation>
    </message>
    <message>
        <source>longer away than 80 % of those who come back</source>
        <translation>离开时间超过 80 % 的回购者</translation>
    </message>
    <message>
        <source>longer away than half of those who come back</source>
        <translation>离开时间超过一半的回购者</translation>
    </message>
    <message>
        <source>expected within %1 d</source>
        <translation>预计 %1 天内购买</translation>
    </message>
    <message>
        <source>expected after more than %1 d</source>
        <translation>预计 %1 天以后购买</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>购买者</translation>
    </message>
    <message>
        <source>Usual gap, d</source>
        <translation>通常间隔（天）</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>现已到期</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>窗口内</translation>
    </message>
    <message>
        <source>Buyers expected</source>
        <translation>预计购买人数</translation>
    </message>
    <message>
        <source>its own</source>
        <translation>单独</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>共用</translation>
    </message>
    <message>
        <source>Model and covariates</source>
        <translation>模型与协变量</translation>
    </message>
    <message>
        <source>What</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Held-out log-likelihood</source>
        <translation>留出对数似然</translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation>标准误</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Gap becomes</source>
        <translation>间隔变为</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>%1 by a standard deviation</source>
        <translation>每一标准差 %1</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>以后</translation>
    </message>
    <message>
        <source>%1, the best of three on held-out time</source>
        <translation>%1，三者中留出时段最优</translation>
    </message>
    <message>
        <source>%1, as set</source>
        <translation>%1，按设定</translation>
    </message>
    <message>
        <source>No covariate foretells held-out time better: none is kept</source>
        <translation>没有协变量使留出时段的预测更好，均未采用</translation>
    </message>
    <message>
        <source>Covariates kept, with the gain of the held-out log-likelihood: %1</source>
        <translation>采用的协变量及留出对数似然的增益：%1</translation>
    </message>
    <message>
        <source>Of %1 who came back in the held-out time the date was off by %2 d (median); by the median gap of %3 d it would have been %4 d</source>
        <translation>留出时段内 %1 人回购，日期误差中位数 %2 天；若按间隔中位数 %3 天预测则为 %4 天</translation>
    </message>
    <message>
        <source>%1 bought on one day only: their dates are those of all people</source>
        <translation>%1 人只在一天购买过，其日期按总体节奏给出</translation>
    </message>
    <message>
        <source>Open gaps are counted as open; the gap before the first purchase seen is not known and not used. Dates are of those who come back</source>
        <translation>未结束的间隔按删失计入；首次购买之前的间隔未知，不使用。日期针对会回购的人</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Left out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Events, one row each</source>
        <translation>事件，每行一条</translation>
    </message>
    <message>
        <source>People, one row each</source>
        <translation>人，每行一位</translation>
    </message>
    <message>
        <source>Other rows</source>
        <translation>其他行</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>decimal number</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>time, %1</source>
        <translation>时间，%1</translation>
    </message>
    <message>
        <source>cannot join people</source>
        <translation>无法关联到人</translation>
    </message>
    <message>
        <source>a value is needed</source>
        <translation>需要有值</translation>
    </message>
    <message>
        <source>cannot be read as a whole number</source>
        <translation>无法读作整数</translation>
    </message>
    <message>
        <source>cannot be read as yes or no</source>
        <translation>无法读作是或否</translation>
    </message>
    <message>
        <source>cannot be read as a time</source>
        <translation>无法读作时间</translation>
    </message>
    <message>
        <source>cannot be read as a number</source>
        <translation>无法读作数值</translation>
    </message>
    <message>
        <source>year-month-day, 2026-05-31</source>
        <translation>年-月-日，2026-05-31</translation>
    </message>
    <message>
        <source>seconds since 1970</source>
        <translation>1970 年以来的秒数</translation>
    </message>
    <message>
        <source>milliseconds since 1970</source>
        <translation>1970 年以来的毫秒数</translation>
    </message>
    <message>
        <source>year/month/day, 2026/05/31</source>
        <translation>年/月/日，2026/05/31</translation>
    </message>
    <message>
        <source>day/month/year, 31/05/2026</source>
        <translation>日/月/年，31/05/2026</translation>
    </message>
    <message>
        <source>month/day/year, 05/31/2026</source>
        <translation>月/日/年，05/31/2026</translation>
    </message>
    <message>
        <source>digits only, 20260531</source>
        <translation>纯数字，20260531</translation>
    </message>
    <message>
        <source>microseconds since 1970</source>
        <translation>1970 年以来的微秒数</translation>
    </message>
    <message>
        <source>Chinese, 2026年5月31日</source>
        <translation>中文，2026年5月31日</translation>
    </message>
    <message>
        <source>month in letters, 31-May-2026</source>
        <translation>英文月份，31-May-2026</translation>
    </message>
    <message>
        <source>days of a spreadsheet, 46173.35</source>
        <translation>电子表格天数，46173.35</translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>&quot;%1&quot; is no number, so it has no %2. Name an amount or another number.</source>
        <translation>“%1”不是数字，不能计算 %2。请指定金额或其他数字。</translation>
    </message>
    <message>
        <source>There is no analysis &quot;%1&quot; in this project.</source>
        <translation>此项目中没有分析“%1”。</translation>
    </message>
    <message>
        <source>needs a field and one of the comparisons %1</source>
        <translation>需要一个字段和以下比较之一：%1</translation>
    </message>
    <message>
        <source>takes no value</source>
        <translation>不接受值</translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation>需要一个值</translation>
    </message>
    <message>
        <source>must hold one of: event, field, all, any, not</source>
        <translation>须含以下之一：event、field、all、any、not</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>&quot;from %1 to %2&quot; is no period; write dates as 2026-05-31, the earlier first</source>
        <translation>“from %1 to %2”不是时段；日期写成 2026-05-31，早者在前</translation>
    </message>
    <message>
        <source>takes one value; a list goes with in or not in</source>
        <translation>只能有一个值；多个值请用 in 或 not in</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date; write it as 2026-05-31</source>
        <translation>“%1”不是日期；请写成 2026-05-31</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date; &quot;during&quot; is for dates.</source>
        <translation>“%1”不是日期；“处于”用于日期。</translation>
    </message>
    <message>
        <source>This data has no %1, so the rule cannot ask for it.</source>
        <translation>这里的数据没有 %1，规则无法询问。</translation>
    </message>
    <message>
        <source>The parameter $%1 has no value. Give it one under &quot;parameters&quot;.</source>
        <translation>参数 $%1 没有值。请在“parameters”中给出。</translation>
    </message>
    <message>
        <source>takes either values or a parameter</source>
        <translation>要么给值，要么给参数</translation>
    </message>
    <message>
        <source>needs two values, from and to</source>
        <translation>需要两个值：从和到</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no distance</source>
        <translation>“%1”不是距离</translation>
    </message>
    <message>
        <source>needs at least one place</source>
        <translation>至少需要一个地点</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no place; write it as &quot;31.23,121.47&quot;, latitude first</source>
        <translation>“%1”不是地点；请写成“31.23,121.47”，纬度在前</translation>
    </message>
    <message>
        <source>an area needs at least three points</source>
        <translation>区域至少需要三个点</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no point; write it as &quot;31.23,121.47&quot;, latitude first</source>
        <translation>“%1”不是点；请写成“31.23,121.47”，纬度在前</translation>
    </message>
    <message>
        <source>a date of a person is compared with dates, not with other events</source>
        <translation>人的日期只能与日期比较，不能与其他事件比较</translation>
    </message>
    <message>
        <source>a sequence needs at least two steps</source>
        <translation>序列至少需要两步</translation>
    </message>
    <message>
        <source>a sequence has at most %1 steps</source>
        <translation>序列最多 %1 步</translation>
    </message>
    <message>
        <source>the first step has no step before it to be measured from</source>
        <translation>第一步之前没有可以计时的步骤</translation>
    </message>
    <message>
        <source>only the last step can be one that does not follow</source>
        <translation>只有最后一步可以是“未发生”</translation>
    </message>
    <message>
        <source>a step that does not follow needs a time within which, and nothing else</source>
        <translation>“未发生”的步骤只需要一个时限</translation>
    </message>
    <message>
        <source>a step cannot come later than the time within which it must</source>
        <translation>步骤的最早时间不能晚于其时限</translation>
    </message>
    <message>
        <source>must be first or last</source>
        <translation>必须是 first 或 last</translation>
    </message>
    <message>
        <source>events are not compared with a window here; use &lt;, &gt;= or between</source>
        <translation>事件在这里不与时段比较；请用 &lt;、&gt;= 或 介于</translation>
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation>必须是 %1 到 %2 之间的数</translation>
    </message>
    <message>
        <source>has no value. Give it one under &quot;parameters&quot;</source>
        <translation>没有值。请在“parameters”中给出</translation>
    </message>
    <message>
        <source>The parameter $%1 %2.</source>
        <translation>参数 $%1 %2。</translation>
    </message>
    <message>
        <source>is only for sum, avg, min, max and distinct</source>
        <translation>只用于合计、平均、最小、最大和不同数</translation>
    </message>
    <message>
        <source>is no date; write it as 2026-05-31</source>
        <translation>不是日期；请写成 2026-05-31</translation>
    </message>
    <message>
        <source>goes with during and only with it</source>
        <translation>只与 during 一起使用</translation>
    </message>
    <message>
        <source>is not compared with a window</source>
        <translation>不与时段比较</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a parameter; write {&quot;parameter&quot;: &quot;name&quot;} of letters, digits and _</source>
        <translation>“%1”不是参数名；请写 {&quot;parameter&quot;: &quot;名称&quot;}，名称由字母、数字和 _ 组成</translation>
    </message>
    <message>
        <source>is nested too deep; at most %1 levels are read</source>
        <translation>嵌套过深；最多读取 %1 层</translation>
    </message>
    <message>
        <source>must be a text, a number or a list of them</source>
        <translation>须为文本、数字或它们的列表</translation>
    </message>
    <message>
        <source>can only be true</source>
        <translation>只能为 true</translation>
    </message>
    <message>
        <source>There is no tag &quot;%1&quot; in this project.</source>
        <translation>此项目中没有标签“%1”。</translation>
    </message>
    <message>
        <source>a tag is not compared with a window or a place</source>
        <translation>标签不能与时间窗口或地点比较</translation>
    </message>
    <message>
        <source>must hold one of: everyone, attribute, events, sequence, audience, result, valueOf, tag, shares, listed, reachable, all, any, not, atLeast</source>
        <translation>必须包含以下之一：everyone、attribute、events、sequence、audience、result、valueOf、tag、shares、listed、reachable、all、any、not、atLeast</translation>
    </message>
</context>
<context>
    <name>RuleParser</name>
    <message>
        <source>expected &quot;and&quot;, &quot;or&quot; or the end</source>
        <translation>此处应为“and”、“or”或结尾</translation>
    </message>
    <message>
        <source>Column %1: %2.</source>
        <translation>第 %1 列：%2。</translation>
    </message>
    <message>
        <source>expected &quot;%1&quot;</source>
        <translation>此处应为“%1”</translation>
    </message>
    <message>
        <source>the text is not closed, expected %1</source>
        <translation>文本没有闭合，此处应为 %1</translation>
    </message>
    <message>
        <source>the rule is nested too deep</source>
        <translation>规则嵌套过深</translation>
    </message>
    <message>
        <source>expected a field name (a name with spaces goes in [ ])</source>
        <translation>此处应为字段名（含空格的名称放在 [ ] 中）</translation>
    </message>
    <message>
        <source>expected a value: a text in quotes or a number</source>
        <translation>此处应为值：带引号的文本或数字</translation>
    </message>
    <message>
        <source>expected a number</source>
        <translation>此处应为数字</translation>
    </message>
    <message>
        <source>expected a number from %1 to %2</source>
        <translation>此处应为 %1 到 %2 之间的数字</translation>
    </message>
    <message>
        <source>expected the name of a parameter after $</source>
        <translation>$ 之后应为参数名</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no function; known are %2</source>
        <translation>“%1”不是函数；已知的有 %2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date; write it as 2026-05-31</source>
        <translation>“%1”不是日期；请写成 2026-05-31</translation>
    </message>
    <message>
        <source>expected =, !=, &lt;, &lt;=, &gt;, &gt;= or between, and a number</source>
        <translation>应为 =、!=、&lt;、&lt;=、&gt;、&gt;= 或 介于，以及一个数</translation>
    </message>
    <message>
        <source>expected days, weeks or months</source>
        <translation>应为天、周或月</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of an event cannot be compared with a window; use &lt;, &gt;= or between</source>
        <translation>事件的“%1”不能与时段比较；请用 &lt;、&gt;= 或 介于</translation>
    </message>
    <message>
        <source>expected a comparison after &quot;%1&quot;: =, !=, &lt;, &lt;=, &gt;, &gt;=, in, not in, between, contains, not contains, starts with, ends with, is known or is unknown</source>
        <translation>“%1”之后应为比较：=、!=、&lt;、&lt;=、&gt;、&gt;=、属于、不属于、介于、包含、不包含、开头是、结尾是、已知或未知</translation>
    </message>
    <message>
        <source>expected a whole number instead of %1</source>
        <translation>应为整数，而不是 %1</translation>
    </message>
    <message>
        <source>expected &quot;days&quot;, &quot;weeks&quot;, &quot;hours&quot; or &quot;minutes&quot;</source>
        <translation>应为“天”“周”“小时”或“分钟”</translation>
    </message>
    <message>
        <source>expected at most %1 days</source>
        <translation>最多 %1 天</translation>
    </message>
    <message>
        <source>expected a whole number of them, at least 1</source>
        <translation>应为不小于 1 的整数</translation>
    </message>
    <message>
        <source>expected days, weeks, months, quarters or years</source>
        <translation>应为天、周、月、季或年</translation>
    </message>
    <message>
        <source>expected &quot;first&quot; or &quot;last&quot; and an event</source>
        <translation>应为“首次”或“末次”以及一个事件</translation>
    </message>
    <message>
        <source>expected a window: last N days, last N full months, this month, all time, from DATE to DATE, last N sessions, or after first &quot;EVENT&quot;</source>
        <translation>应为时段：最近 N 天、最近 N 个完整 月、本月、全部时间、从 日期 到 日期、最近 N 次会话，或 晚于 首次 &quot;事件&quot;</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be compared with a window; use &lt;, &gt;= or between</source>
        <translation>“%1”不能与时间窗口比较；请用 &lt;、&gt;= 或介于</translation>
    </message>
    <message>
        <source>expected a name between the quotes</source>
        <translation>引号内应有名称</translation>
    </message>
    <message>
        <source>the tag &quot;%1&quot; cannot be compared so; use =, &lt;, &gt;, in, between or is known</source>
        <translation>标签“%1”不能这样比较；请用 =、&lt;、&gt;、属于、介于或已知</translation>
    </message>
    <message>
        <source>; there are none yet</source>
        <translation>；目前一个也没有</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>; nearest: %1</source>
        <translation>；相近的有 %1</translation>
    </message>
    <message>
        <source>; there are %1</source>
        <translation>；现有 %1</translation>
    </message>
    <message>
        <source>; there are %1 and others</source>
        <translation>；现有 %1 等</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date, and only dates can be compared so; it is %2</source>
        <translation>“%1”不是日期，只有日期能这样比较；它是%2</translation>
    </message>
    <message>
        <source>people have no attribute &quot;%1&quot;</source>
        <translation>人没有属性“%1”</translation>
    </message>
    <message>
        <source>events have no property &quot;%1&quot;</source>
        <translation>事件没有属性“%1”</translation>
    </message>
    <message>
        <source>the table has no column &quot;%1&quot;</source>
        <translation>该表没有列“%1”</translation>
    </message>
    <message>
        <source>there is no audience &quot;%1&quot;</source>
        <translation>没有人群“%1”</translation>
    </message>
    <message>
        <source>there is no analysis &quot;%1&quot;</source>
        <translation>没有分析“%1”</translation>
    </message>
    <message>
        <source>the analysis has no people called &quot;%1&quot;</source>
        <translation>该分析没有名为“%1”的人</translation>
    </message>
    <message>
        <source>there is no table &quot;%1&quot;</source>
        <translation>没有表“%1”</translation>
    </message>
    <message>
        <source>there is no tag &quot;%1&quot;</source>
        <translation>没有标签“%1”</translation>
    </message>
    <message>
        <source>there are no identifiers of the kind &quot;%1&quot;</source>
        <translation>没有“%1”这类标识</translation>
    </message>
    <message>
        <source>no event is called &quot;%1&quot;</source>
        <translation>没有名为“%1”的事件</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number that could be added up or compared</source>
        <translation>“%1”不是可以相加或比较的数</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>any event</source>
        <translation>任意事件</translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation>%1，且 %2</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>近</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to before</source>
        <translation>至（不含）</translation>
    </message>
    <message>
        <source>with</source>
        <translation>且</translation>
    </message>
    <message>
        <source>over</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1 次</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 天</translation>
    </message>
    <message>
        <source>is</source>
        <translation>为</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>不为</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>属于</translation>
    </message>
    <message>
        <source>is none of</source>
        <translation>不属于</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>有值</translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>did</source>
        <translation>做过</translation>
    </message>
    <message>
        <source>sum of</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>mean of</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>days since</source>
        <translation>距上次天数</translation>
    </message>
    <message>
        <source>number of %1</source>
        <translation>%1 的次数</translation>
    </message>
    <message>
        <source>days with %1</source>
        <translation>有 %1 的天数</translation>
    </message>
    <message>
        <source>days since %1</source>
        <translation>距上次 %1 的天数</translation>
    </message>
    <message>
        <source>%1 %2 over %3</source>
        <translation>%3 的 %2 %1</translation>
    </message>
    <message>
        <source>%1, last %2 d</source>
        <translation>%1，近 %2 天</translation>
    </message>
    <message>
        <source>%1, %2 to before %3</source>
        <translation>%1，%2 至 %3（不含）</translation>
    </message>
    <message>
        <source>audience</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>people of</source>
        <translation>分析结果</translation>
    </message>
    <message>
        <source>at</source>
        <translation>中的</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message numerus="yes">
        <source>in the last %n full days</source>
        <translation>
            <numerusform>最近 %n 个整天</numerusform>
        </translation>
    </message>
    <message>
        <source>this week</source>
        <translation>本周</translation>
    </message>
    <message numerus="yes">
        <source>in the last %n full weeks</source>
        <translation>
            <numerusform>最近 %n 个整周</numerusform>
        </translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message numerus="yes">
        <source>in the last %n full months</source>
        <translation>
            <numerusform>最近 %n 个整月</numerusform>
        </translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>本季</translation>
    </message>
    <message numerus="yes">
        <source>in the last %n full quarters</source>
        <translation>
            <numerusform>最近 %n 个整季</numerusform>
        </translation>
    </message>
    <message>
        <source>this year</source>
        <translation>今年</translation>
    </message>
    <message numerus="yes">
        <source>in the last %n full years</source>
        <translation>
            <numerusform>最近 %n 个整年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %n sessions</source>
        <translation>
            <numerusform>最近 %n 次会话</numerusform>
        </translation>
    </message>
    <message>
        <source>is between</source>
        <translation>介于</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>不包含</translation>
    </message>
    <message>
        <source>starts with</source>
        <translation>开头是</translation>
    </message>
    <message>
        <source>ends with</source>
        <translation>结尾是</translation>
    </message>
    <message>
        <source>is in the time</source>
        <translation>处于</translation>
    </message>
    <message>
        <source>comes back within</source>
        <translation>周年在</translation>
    </message>
    <message>
        <source>is near</source>
        <translation>邻近</translation>
    </message>
    <message>
        <source>is inside of</source>
        <translation>在区域内</translation>
    </message>
    <message>
        <source>weeks with</source>
        <translation>有以下行为的周数</translation>
    </message>
    <message>
        <source>months with</source>
        <translation>有以下行为的月数</translation>
    </message>
    <message>
        <source>different values of</source>
        <translation>不同数</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>number %1 in that time</source>
        <translation>期间内第 %1 次</translation>
    </message>
    <message>
        <source>number %1 ever</source>
        <translation>有史以来第 %1 次</translation>
    </message>
    <message>
        <source>the first in that time</source>
        <translation>期间内首次</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>首次</translation>
    </message>
    <message>
        <source>number %1 from the last in that time</source>
        <translation>期间内倒数第 %1 次</translation>
    </message>
    <message>
        <source>number %1 from the last</source>
        <translation>倒数第 %1 次</translation>
    </message>
    <message>
        <source>the last in that time</source>
        <translation>期间内末次</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>末次</translation>
    </message>
    <message>
        <source>again after %1 d without</source>
        <translation>隔 %1 天后再次</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>after</source>
        <translation>晚于</translation>
    </message>
    <message>
        <source>before</source>
        <translation>早于</translation>
    </message>
    <message>
        <source>and within</source>
        <translation>且在</translation>
    </message>
    <message>
        <source>of</source>
        <translation>内，相对</translation>
    </message>
    <message>
        <source>$%1 d</source>
        <translation>$%1 天</translation>
    </message>
    <message>
        <source>that ended</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation>%1 天前</translation>
    </message>
    <message>
        <source>within</source>
        <translation>限</translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation>%1 公里</translation>
    </message>
    <message>
        <source>being</source>
        <translation>且满足</translation>
    </message>
    <message>
        <source>then not</source>
        <translation>然后未</translation>
    </message>
    <message>
        <source>then</source>
        <translation>然后</translation>
    </message>
    <message>
        <source>at least later by</source>
        <translation>至少隔</translation>
    </message>
    <message>
        <source>without</source>
        <translation>其间无</translation>
    </message>
    <message>
        <source>of the same</source>
        <translation>同一</translation>
    </message>
    <message>
        <source>as of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>has somebody else who</source>
        <translation>有其他人</translation>
    </message>
    <message>
        <source>has somebody who</source>
        <translation>有人</translation>
    </message>
    <message>
        <source>on the list</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>reachable by</source>
        <translation>可触达</translation>
    </message>
</context>
<context>
    <name>SampleClient</name>
    <message>
        <source>%1 could not be written: %2. Check free space and permissions.</source>
        <translation>无法写入 %1：%2。请检查磁盘空间和权限。</translation>
    </message>
    <message>
        <source>No temporary folder could be made: %1.</source>
        <translation>无法建立临时文件夹：%1。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the permissions of its folder.</source>
        <translation>无法写入 %1，请检查其文件夹的权限。</translation>
    </message>
</context>
<context>
    <name>SecurityFacts</name>
    <message>
        <source>%1: the client; -wal and -shm beside it while it is open</source>
        <translation>%1：客户文件；打开期间旁边有 -wal 和 -shm</translation>
    </message>
    <message>
        <source>%1.lock: who has it open</source>
        <translation>%1.lock：谁打开了它</translation>
    </message>
    <message>
        <source>%1.part: while it is written anew (erasing, passphrase)</source>
        <translation>%1.part：重新写入期间（抹除、口令）</translation>
    </message>
    <message>
        <source>%1: window layout and the names of recent clients</source>
        <translation>%1：窗口布局和最近客户的名称</translation>
    </message>
    <message>
        <source>where you say: packages, reports, pictures, copies</source>
        <translation>您指定的位置：人群包、报告、图片、副本</translation>
    </message>
    <message>
        <source>none; no part of Tessera opens a connection</source>
        <translation>无；Tessera 的任何部分都不建立网络连接</translation>
    </message>
    <message>
        <source>ChaCha20-Poly1305, key by PBKDF2-SHA256 with 64,007 rounds; log and journals too</source>
        <translation>ChaCha20-Poly1305，密钥由 PBKDF2-SHA256 迭代 64,007 次得出；日志文件同样加密</translation>
    </message>
    <message>
        <source>none; a passphrase encrypts the client</source>
        <translation>未加密；设置口令即可加密客户文件</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Network: %1</source>
        <translation>网络：%1</translation>
    </message>
    <message>
        <source>Encryption: %1</source>
        <translation>加密：%1</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写入的文件</translation>
    </message>
    <message>
        <source>Exports, masked values shown, erasures</source>
        <translation>导出、查看脱敏值、抹除</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>%1/tessera-*: a workbook or database out of an archive, in clear while it is read</source>
        <translation>%1/tessera-*：从压缩包中取出的工作簿或数据库，读取期间为明文，读完即删</translation>
    </message>
</context>
<context>
    <name>SegmentCodec</name>
    <message>
        <source>A stored column is damaged (its bytes do not match its length). Restore the project file from a copy.</source>
        <translation>存储的列已损坏（字节与长度不符），请从备份恢复项目文件。</translation>
    </message>
</context>
<context>
    <name>SourceShape</name>
    <message>
        <source>must name the columns that are taken apart</source>
        <translation>必须写明要拆开的列</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is named twice, or is no name</source>
        <translation>“%1”写了两次，或不是名称</translation>
    </message>
    <message>
        <source>&quot;%1&quot; would be there twice, or is no name</source>
        <translation>“%1”会出现两次，或不是名称</translation>
    </message>
    <message>
        <source>must name the columns that say whose field it is</source>
        <translation>必须写明表示字段属于谁的列</translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 起</translation>
    </message>
    <message>
        <source>The strata of %1 are more than %2. Choose fewer fields, or fields of fewer values.</source>
        <translation>%1 的分层超过 %2 个。请少选几个字段，或换取值较少的字段。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n 个字段</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a text, and people are ordered by numbers or dates. Choose a number, or draw by lot.</source>
        <translation>“%1”是文本，而排序需要数字或日期。请选一个数字，或改为随机抽取。</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>in no group</source>
        <translation>未分组</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>%1 people, each in one group at most</source>
        <translation>%1 人，每人至多属于一组</translation>
    </message>
    <message>
        <source>Largest difference</source>
        <translation>最大差异</translation>
    </message>
    <message>
        <source>How alike the groups are</source>
        <translation>各组有多相似</translation>
    </message>
    <message>
        <source>largest difference between two groups, in standard deviations; under %1 is small</source>
        <translation>两组之间的最大差异（以标准差计）；低于 %1 为小</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation>要求</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>用作</translation>
    </message>
    <message>
        <source>control</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>audience</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>held back: at most %1 per %2</source>
        <translation>被限额留下：每个 %2 至多 %1 人</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>没有 %1</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>Trait</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Strata</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Stratum \ group</source>
        <translation>层 \ 组</translation>
    </message>
    <message>
        <source>Groups by stratum</source>
        <translation>各层的分组</translation>
    </message>
    <message>
        <source>the first %1 of %2 strata; the table has all</source>
        <translation>共 %2 层，图中为前 %1 层；表格列出全部</translation>
    </message>
    <message>
        <source>each stratum has its share of every group</source>
        <translation>每一层在各组中都占其应得份额</translation>
    </message>
    <message>
        <source>Drawn by a hash of the OneID, salt &quot;%1&quot;</source>
        <translation>按 OneID 的哈希抽取，盐值“%1”</translation>
    </message>
    <message>
        <source>Smallest %1 first</source>
        <translation>%1 最小者优先</translation>
    </message>
    <message>
        <source>Largest %1 first</source>
        <translation>%1 最大者优先</translation>
    </message>
    <message>
        <source>The best balanced of %1 draws</source>
        <translation>%1 次抽取中最平衡的一次</translation>
    </message>
    <message>
        <source>%1 has %2 of the %3 people asked for: there are no more</source>
        <translation>%1 要求 %3 人，只有 %2 人：没有更多的人了</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2 %1 人</translation>
    </message>
    <message>
        <source>%1 people in %2 groups</source>
        <translation>%1 人分为 %2 组</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>of %1 people</source>
        <translation>共 %1 人</translation>
    </message>
    <message>
        <source>; largest difference %1 standard deviations</source>
        <translation>；最大差异 %1 个标准差</translation>
    </message>
    <message>
        <source>Groups share nobody; with those in no group they are all</source>
        <translation>各组互不重叠；加上未分组者即为全部</translation>
    </message>
    <message>
        <source>Treated</source>
        <translation>实验组</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>对照组</translation>
    </message>
    <message>
        <source>Split and sample</source>
        <translation>拆分与抽样</translation>
    </message>
    <message>
        <source>Divides people into groups that share nobody: by lot or the best first, by strata, with caps and a balanced control.</source>
        <translation>把人分成互不重叠的组：随机或按优先次序，可分层、限额，并带平衡的对照组。</translation>
    </message>
    <message>
        <source>%1: give the name of an attribute, or an object with &quot;result&quot; and &quot;field&quot;.</source>
        <translation>%1：请给出属性名，或含 &quot;result&quot; 和 &quot;field&quot; 的对象。</translation>
    </message>
    <message>
        <source>give either a share above 0 or a number of people</source>
        <translation>请给出大于 0 的占比，或人数，二者取一</translation>
    </message>
    <message>
        <source>groups: name one group at least, with its share or number of people.</source>
        <translation>groups：至少写一个组，并给出占比或人数。</translation>
    </message>
    <message>
        <source>groups: at most %1 groups.</source>
        <translation>groups：最多 %1 个组。</translation>
    </message>
    <message>
        <source>%1.name: &quot;%2&quot; is there twice. Name each group once.</source>
        <translation>%1.name：“%2”出现了两次。每组的名称只能用一次。</translation>
    </message>
    <message>
        <source>groups: the shares add up to %1 and may not be more than 1. Lower one.</source>
        <translation>groups：占比合计为 %1，不能超过 1。请调低其中一个。</translation>
    </message>
</context>
<context>
    <name>SqlText</name>
    <message>
        <source>The client&apos;s tables cannot be queried: %1.</source>
        <translation>无法查询客户的数据表：%1。</translation>
    </message>
    <message>
        <source>The query holds a null character.</source>
        <translation>查询中含有空字符。</translation>
    </message>
    <message>
        <source>There is no query yet. Begin with SELECT.</source>
        <translation>还没有查询。请以 SELECT 开头。</translation>
    </message>
    <message>
        <source>Only SELECT can be run here.</source>
        <translation>这里只能运行 SELECT。</translation>
    </message>
    <message>
        <source>There is more than one query. Take out what follows the semicolon.</source>
        <translation>查询不止一条。请删去分号之后的内容。</translation>
    </message>
    <message>
        <source>The query has places for values (?, :name). Write the values themselves.</source>
        <translation>查询中有参数占位符（?、:name）。请直接写出数值。</translation>
    </message>
    <message>
        <source>The query was stopped after %1 s. Narrow it by oneid or time, or allow it more time.</source>
        <translation>查询运行 %1 秒后已停止。请用 oneid 或时间缩小范围，或放宽时限。</translation>
    </message>
    <message>
        <source>The query needs more than %1 MB of memory. Narrow it, group it, or sort less.</source>
        <translation>查询所需内存超过 %1 MB。请缩小范围、先分组，或减少排序。</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;. Texts stand in single quotation marks.</source>
        <translation>没有“%1”这一列。文本要写在单引号中。</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot; here. These tables have one: %2.</source>
        <translation>这里没有“%1”这一列。有此列的表：%2。</translation>
    </message>
    <message>
        <source>A query only reads this client&apos;s tables: %1 is not allowed.</source>
        <translation>查询只能读取该客户的数据表：不允许 %1。</translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;. There are: %2.</source>
        <translation>没有表“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>There is no function &quot;%1&quot;.</source>
        <translation>没有“%1”这个函数。</translation>
    </message>
    <message>
        <source>Several tables have a column &quot;%1&quot;. Write the table before it, as in t.%1.</source>
        <translation>多张表都有“%1”这一列。请在前面写明表名，例如 t.%1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand here.</source>
        <translation>“%1”不能写在这里。</translation>
    </message>
    <message>
        <source>%1 takes another number of values.</source>
        <translation>%1 的参数个数不对。</translation>
    </message>
    <message>
        <source>%1 sums up rows and cannot stand here. Conditions on it go behind HAVING.</source>
        <translation>%1 是聚合函数，不能写在这里。对它的条件请写在 HAVING 之后。</translation>
    </message>
    <message>
        <source>The query ends too early. A bracket, a quotation mark or a word is missing.</source>
        <translation>查询没有写完，缺少括号、引号或词语。</translation>
    </message>
    <message>
        <source>The query cannot be run: %1.</source>
        <translation>无法运行查询：%1。</translation>
    </message>
    <message>
        <source>A text in the query, or the query itself, is too long.</source>
        <translation>查询中的文本或查询本身过长。</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>第 %1 行第 %2 列：%3</translation>
    </message>
    <message>
        <source>The column %1 of %2 does not match the catalogue of the project file. Take its batch out and import it again.</source>
        <translation>%2 的 %1 列与项目文件的目录不符。请移出该批次后重新导入。</translation>
    </message>
    <message>
        <source>The result has no column &quot;oneid&quot;, so no people stand behind it. Add oneid to the SELECT.</source>
        <translation>结果中没有“oneid”列，因此没有对应的人。请在 SELECT 中加上 oneid。</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The first %1 rows; there are more</source>
        <translation>前 %1 行，还有更多</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>All rows, also those after the as-of date</source>
        <translation>全部数据行，含截至日期之后的</translation>
    </message>
    <message>
        <source>Personal data masked</source>
        <translation>个人信息已脱敏</translation>
    </message>
    <message>
        <source>Personal data shown, journaled</source>
        <translation>个人信息已显示，已记入日志</translation>
    </message>
    <message>
        <source>Reads only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>There is no table yet. Import orders or another file first.</source>
        <translation>还没有表，请先导入订单或其他文件。</translation>
    </message>
    <message>
        <source>SQL</source>
        <translation>SQL</translation>
    </message>
    <message>
        <source>A query of your own over people, timeline and the imported tables.</source>
        <translation>在人群、时间线和导入的数据表上自行编写查询。</translation>
    </message>
</context>
<context>
    <name>TagAnalysis</name>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>People, n = %1</source>
        <translation>人数，n = %1</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>随时间变化</translation>
    </message>
    <message>
        <source>People by value at the end of each month</source>
        <translation>各月末按取值的人数</translation>
    </message>
    <message>
        <source>With a value</source>
        <translation>有取值</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>无取值</translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation>新鲜度</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>新鲜</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>陈旧</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>被引用</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>%1 people have a value</source>
        <translation>%1 人有取值</translation>
    </message>
    <message>
        <source>%1 of %2 people</source>
        <translation>占 %2 人的 %1</translation>
    </message>
    <message>
        <source>There is nobody under &quot;%1&quot;. Ask for person: and a OneID.</source>
        <translation>“%1”下没有人。请用 person: 加 OneID。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>One tag: its values, their freshness and how they changed.</source>
        <translation>一个标签：取值、新鲜度以及变化。</translation>
    </message>
    <message>
        <source>Share of all</source>
        <translation>占全体</translation>
    </message>
</context>
<context>
    <name>TagDefinition</name>
    <message>
        <source>must be above the end of the band before</source>
        <translation>必须大于前一档的上限</translation>
    </message>
    <message>
        <source>is missing; only the last band has no end</source>
        <translation>缺失；只有最后一档没有上限</translation>
    </message>
    <message>
        <source>lookup: can be &quot;cityTier&quot;, or a table with the columns &quot;key&quot; and &quot;value&quot;</source>
        <translation>lookup：可为“cityTier”，或一张带有“key”和“value”列的表</translation>
    </message>
    <message>
        <source>events: write which events count as did(&quot;purchase&quot;, last 90 days), without picks, and with a window of days, calendar units or dates</source>
        <translation>events：请写成 did(&quot;purchase&quot;, last 90 days) 的形式，不带首次末次之类的选取，窗口为天数、日历单位或日期</translation>
    </message>
    <message>
        <source>is missing: the property that is measured</source>
        <translation>缺失：要度量的属性</translation>
    </message>
    <message>
        <source>is not used by this measure</source>
        <translation>此度量不使用它</translation>
    </message>
    <message>
        <source>is missing: the property whose sum divides</source>
        <translation>缺失：作为除数求和的属性</translation>
    </message>
    <message>
        <source>is only for a share</source>
        <translation>仅用于占比</translation>
    </message>
    <message>
        <source>is missing: which events count</source>
        <translation>缺失：哪些事件计入</translation>
    </message>
    <message>
        <source>give either a rule, or values with a rule each</source>
        <translation>请给出一条规则，或多个各带规则的取值</translation>
    </message>
    <message>
        <source>has more than %1 values</source>
        <translation>取值超过 %1 个</translation>
    </message>
    <message numerus="yes">
        <source>has more than %n level(s) above the tag</source>
        <translation>
            <numerusform>标签之上超过 %n 级</numerusform>
        </translation>
    </message>
    <message>
        <source>is the date of the values that are updated by hand, as 2026-05-31</source>
        <translation>是手动更新取值的日期，例如 2026-05-31</translation>
    </message>
    <message>
        <source>an attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>a statistic</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>an analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>an answer</source>
        <translation>答卷</translation>
    </message>
</context>
<context>
    <name>TagLibrary</name>
    <message>
        <source>events of buying</source>
        <translation>购买事件</translation>
    </message>
    <message>
        <source>events called %1 or alike</source>
        <translation>名为 %1 或类似的事件</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>identifiers of the kind %1</source>
        <translation>%1 类标识</translation>
    </message>
    <message>
        <source>a column of people called %1 or alike</source>
        <translation>名为 %1 或类似的人员列</translation>
    </message>
    <message>
        <source>a column of events called %1 or alike</source>
        <translation>名为 %1 或类似的事件列</translation>
    </message>
</context>
<context>
    <name>TagLineage</name>
    <message>
        <source>The batch %1 is not in use.</source>
        <translation>批次 %1 未启用。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; of the analysis &quot;%2&quot;, computed on everything up to %3</source>
        <translation>分析“%2”的“%1”，基于截至 %3 的全部数据</translation>
    </message>
    <message>
        <source>The attribute &quot;%1&quot;</source>
        <translation>属性“%1”</translation>
    </message>
    <message>
        <source>Rows of the table &quot;%1&quot;</source>
        <translation>表“%1”的行</translation>
    </message>
    <message>
        <source>The newest &quot;%1&quot; of the table &quot;%2&quot;</source>
        <translation>表“%2”中最新的“%1”</translation>
    </message>
    <message>
        <source>On the list as</source>
        <translation>名单上的标识：</translation>
    </message>
</context>
<context>
    <name>TagStatistic</name>
    <message>
        <source>&quot;%1&quot; holds no numbers; choose a column of numbers.</source>
        <translation>“%1”不是数值；请选择数值列。</translation>
    </message>
</context>
<context>
    <name>TagTransfer</name>
    <message>
        <source>%1, line %2, column &quot;%3&quot;: %4</source>
        <translation>%1，第 %2 行，列“%3”：%4</translation>
    </message>
    <message>
        <source>is no JSON object (%1)</source>
        <translation>不是 JSON 对象（%1）</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number</source>
        <translation>“%1”不是整数</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 为空。</translation>
    </message>
    <message>
        <source>%1, line 1: there is no column &quot;%2&quot;. A file of tags has the columns %3.</source>
        <translation>%1，第 1 行：没有列“%2”。标签文件的列为 %3。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>name is missing</source>
        <translation>缺少 name</translation>
    </message>
    <message>
        <source>%1, tags[%2]: %3</source>
        <translation>%1，tags[%2]：%3</translation>
    </message>
    <message>
        <source>%1 has two tags called &quot;%2&quot;. Rules tell tags apart by their names: rename one of them.</source>
        <translation>%1 中有两个标签名为“%2”。规则按名称区分标签：请重命名其中一个。</translation>
    </message>
</context>
<context>
    <name>TagValues</name>
    <message>
        <source>The tag &quot;%1&quot; is of no known form.</source>
        <translation>标签“%1”的形式未知。</translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot;: %2</source>
        <translation>标签“%1”：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date; write it as 2026-05-31</source>
        <translation>“%1”不是日期；请写成 2026-05-31</translation>
    </message>
    <message>
        <source>Bands are for numbers, and this tag&apos;s values are none. Take the bands out, or choose a number.</source>
        <translation>分档只适用于数值，而此标签的取值不是数值。请去掉分档，或选择数值。</translation>
    </message>
    <message>
        <source>A table of values is for texts, and this tag&apos;s values are none. Take the table out, or choose a text.</source>
        <translation>对照表只适用于文本，而此标签的取值不是文本。请去掉对照表，或选择文本。</translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>groups: there is no &quot;%1&quot;. There are: %2.</source>
        <translation>groups：没有“%1”。可用的有：%2。</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>under %1</source>
        <translation>%1 以下</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 及以上</translation>
    </message>
    <message>
        <source>%1 to under %2</source>
        <translation>%1 至 %2 以下</translation>
    </message>
</context>
<context>
    <name>TagsAnalysis</name>
    <message>
        <source>cannot be computed</source>
        <translation>无法计算</translation>
    </message>
    <message>
        <source>nobody has it</source>
        <translation>无人拥有</translation>
    </message>
    <message>
        <source>everybody has the same value</source>
        <translation>所有人取值相同</translation>
    </message>
    <message>
        <source>most values have expired</source>
        <translation>多数取值已过期</translation>
    </message>
    <message>
        <source>used nowhere</source>
        <translation>未被引用</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>被引用</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Dead tags</source>
        <translation>失效标签</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Duplicate tags</source>
        <translation>重复标签</translation>
    </message>
    <message>
        <source>Says the same as</source>
        <translation>与之相同的标签</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>关联度</translation>
    </message>
    <message>
        <source>There is no tag &quot;%1&quot; in this project.</source>
        <translation>此项目中没有标签“%1”。</translation>
    </message>
    <message>
        <source>%1 of %2 tags have values</source>
        <translation>%2 个标签中 %1 个有取值</translation>
    </message>
    <message>
        <source>%1 are used nowhere, empty, constant or expired; %2 pairs say the same</source>
        <translation>%1 个未被引用、为空、恒定或过期；%2 对内容相同</translation>
    </message>
    <message>
        <source>Duplicates: Cramér&apos;s V from %1 on, on a sample of at most 4,096 people</source>
        <translation>重复：Cramér V 不低于 %1，最多抽样 4,096 人</translation>
    </message>
    <message>
        <source>All tags of the client: coverage, freshness, use, and which are dead or double.</source>
        <translation>客户的全部标签：覆盖率、新鲜度、引用，以及失效或重复的标签。</translation>
    </message>
</context>
<context>
    <name>TargetGroups</name>
    <message>
        <source>Reading what is looked for</source>
        <translation>正在读取目标</translation>
    </message>
    <message>
        <source>Making tags</source>
        <translation>正在生成标签</translation>
    </message>
    <message>
        <source>Searching groups</source>
        <translation>正在搜索人群</translation>
    </message>
    <message>
        <source>%1: it holds for %2 of the %3 people of the base, so no group has more or less of it. Check the rule and the base.</source>
        <translation>%1：基准的 %3 人中有 %2 人满足，因此各人群没有高低之分。请检查规则和基准。</translation>
    </message>
    <message>
        <source>beyond the most common tags</source>
        <translation>超出最常见标签的数量</translation>
    </message>
    <message>
        <source>decides what is looked for</source>
        <translation>直接决定了目标</translation>
    </message>
    <message>
        <source>excluded</source>
        <translation>已排除</translation>
    </message>
    <message>
        <source>named by what is looked for</source>
        <translation>目标规则中已提到</translation>
    </message>
    <message>
        <source>spend is what is looked for</source>
        <translation>消费额本身就是目标</translation>
    </message>
    <message>
        <source>counts the events that are looked for</source>
        <translation>统计的正是目标事件</translation>
    </message>
    <message>
        <source>Give either &quot;response&quot; (a rule) or &quot;value&quot; (a measure), not both.</source>
        <translation>&quot;response&quot;（规则）与 &quot;value&quot;（度量）只能给一个。</translation>
    </message>
    <message>
        <source>Nothing is looked for. Give an &quot;outcome&quot; that groups should have less of, a &quot;response&quot; or a &quot;value&quot; they should have more of, with a weight above 0.</source>
        <translation>没有目标。请给出人群应较少的 &quot;outcome&quot;，或人群应较多的 &quot;response&quot; 或 &quot;value&quot;，且权重大于 0。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source> and </source>
        <translation> 且 </translation>
    </message>
    <message>
        <source>held</source>
        <translation>成立</translation>
    </message>
    <message>
        <source>did not hold</source>
        <translation>不成立</translation>
    </message>
    <message>
        <source>Confirming half</source>
        <translation>验证半数</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Share with the outcome</source>
        <translation>有该结果的占比</translation>
    </message>
    <message>
        <source>Share with the response</source>
        <translation>有该响应的占比</translation>
    </message>
    <message>
        <source>Mean value</source>
        <translation>平均价值</translation>
    </message>
    <message>
        <source>in the half that was not searched, 95 %; grey: did not hold</source>
        <translation>在未参与搜索的一半人中，95 %；灰色：不成立</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Share of base</source>
        <translation>占基准</translation>
    </message>
    <message>
        <source>Outcome, searched</source>
        <translation>结果（搜索半数）</translation>
    </message>
    <message>
        <source>Outcome, confirming</source>
        <translation>结果（验证半数）</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>Value, searched</source>
        <translation>价值（搜索半数）</translation>
    </message>
    <message>
        <source>Value, confirming</source>
        <translation>价值（验证半数）</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>as good without a clause</source>
        <translation>去掉一个条件同样好</translation>
    </message>
    <message>
        <source>nearly the same people</source>
        <translation>人几乎相同</translation>
    </message>
    <message>
        <source>overlaps with a better group</source>
        <translation>与更好的人群重叠</translation>
    </message>
    <message>
        <source>Found, but another group stands for it</source>
        <translation>已找到，但由另一人群代表</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Shown instead</source>
        <translation>改为显示</translation>
    </message>
    <message>
        <source>Jaccard</source>
        <translation>Jaccard</translation>
    </message>
    <message>
        <source>Not used as a clause</source>
        <translation>未用作条件</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>No group of enough people is better than the base</source>
        <translation>没有人数足够且优于基准的人群</translation>
    </message>
    <message>
        <source>%1 of %2 groups held on people who were not searched</source>
        <translation>%2 个人群中有 %1 个在未参与搜索的人中成立</translation>
    </message>
    <message>
        <source>%1 descriptions of %2 tags tested, base of %3</source>
        <translation>用 %2 个标签检验了 %1 种描述，基准 %3 人</translation>
    </message>
    <message>
        <source>Searched in one half, confirmed on the other (Holm over the groups, %1)</source>
        <translation>在一半人中搜索，在另一半人中验证（对各人群作 Holm 校正，%1）</translation>
    </message>
    <message>
        <source>Beam of %1</source>
        <translation>束宽 %1</translation>
    </message>
    <message>
        <source>Intervals: 95 %, of the confirming half</source>
        <translation>区间：验证半数的 95 % 区间</translation>
    </message>
    <message>
        <source>There are no purchases yet. Write an outcome: what groups should have less of.</source>
        <translation>还没有购买事件。请写出结果：人群应较少具有的行为。</translation>
    </message>
    <message>
        <source>Target groups</source>
        <translation>靶群挖掘</translation>
    </message>
    <message>
        <source>Large groups in words that the brand has hardly reached or that are worth much, confirmed on people who were not searched.</source>
        <translation>可用文字描述、规模大、品牌渗透低或价值高的人群，并在未参与搜索的人中验证。</translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>Line %1: write the month and its net sales, such as &quot;2026-06 1200000&quot; or &quot;2026-06 channel Tmall 300000&quot;.</source>
        <translation>第 %1 行：请写月份和净销售额，例如“2026-06 1200000”或“2026-06 channel Tmall 300000”。</translation>
    </message>
</context>
<context>
    <name>TextDecoder</name>
    <message>
        <source>byte order mark</source>
        <translation>字节顺序标记</translation>
    </message>
    <message>
        <source>all bytes are valid UTF-8</source>
        <translation>所有字节都是有效的 UTF-8</translation>
    </message>
    <message>
        <source>Unknown encoding &quot;%1&quot;. Use UTF-8, UTF-16LE, UTF-16BE, GB18030 or another name that ICU knows.</source>
        <translation>未知编码“%1”。请用 UTF-8、UTF-16LE、UTF-16BE、GB18030 或 ICU 认识的其他名称。</translation>
    </message>
    <message>
        <source>not valid UTF-8; %1 % of the other characters are everyday ones in %2</source>
        <translation>不是有效的 UTF-8；按 %2 解读，其余字符的 %1% 是常用字</translation>
    </message>
    <message>
        <source>the zero bytes stand where it has them</source>
        <translation>零字节的位置与它相符</translation>
    </message>
</context>
<context>
    <name>Tgi</name>
    <message>
        <source>No rule asks who has an identifier.</source>
        <translation>没有规则可以查询谁拥有某种标识。</translation>
    </message>
    <message>
        <source>TGI</source>
        <translation>TGI</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Share in reference</source>
        <translation>参照占比</translation>
    </message>
    <message>
        <source>q</source>
        <translation>q</translation>
    </message>
    <message>
        <source>What sets the audience apart</source>
        <translation>该人群的特别之处</translation>
    </message>
    <message>
        <source>TGI, strongest first; 100 is the same share; grey: few people or q ≥ 0.05</source>
        <translation>TGI，由强到弱；100 表示占比相同；灰色：人数少或 q ≥ 0.05</translation>
    </message>
    <message>
        <source>All traits</source>
        <translation>全部特征</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95 % 区间</translation>
    </message>
    <message>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>few</source>
        <translation>人数少</translation>
    </message>
    <message>
        <source>%1 of %2 traits set the audience apart</source>
        <translation>%2 个特征中有 %1 个使该人群与众不同</translation>
    </message>
    <message>
        <source>%1 people against %2</source>
        <translation>%1 人对比 %2 人</translation>
    </message>
    <message>
        <source>Shares among people whose value is known</source>
        <translation>占比以取值已知的人为基数</translation>
    </message>
    <message>
        <source>q: share of false finds among those as strong (Benjamini–Hochberg)</source>
        <translation>q：同样显著的特征中误报的比例（Benjamini–Hochberg）</translation>
    </message>
    <message>
        <source>%1 rarer values are not shown</source>
        <translation>另有 %1 个较少见的取值未显示</translation>
    </message>
    <message>
        <source>Intervals: Katz 95 % of the ratio</source>
        <translation>区间：比值的 Katz 95 % 区间</translation>
    </message>
    <message>
        <source>Intervals: Wilson 95 % of the share</source>
        <translation>区间：占比的 Wilson 95 % 区间</translation>
    </message>
    <message>
        <source>Save an audience first; this page shows what sets it apart.</source>
        <translation>请先保存一个人群包；本页会显示它的特别之处。</translation>
    </message>
    <message>
        <source>Traits (TGI)</source>
        <translation>特征（TGI）</translation>
    </message>
    <message>
        <source>What sets an audience apart: every attribute, purchase, channel and habit at once.</source>
        <translation>人群的特别之处：一次看全部属性、购买、渠道和习惯。</translation>
    </message>
</context>
<context>
    <name>TimeZone</name>
    <message>
        <source>Unknown time zone &quot;%1&quot;. Use a name such as Asia/Shanghai or an offset such as +08:00.</source>
        <translation>未知时区“%1”。请使用 Asia/Shanghai 之类的名称或 +08:00 之类的偏移。</translation>
    </message>
</context>
<context>
    <name>Trend</name>
    <message>
        <source>&quot;%1&quot; is no date. Write it as 2026-05-31.</source>
        <translation>“%1”不是日期。请写成 2026-05-31。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text with up to %2 values, so nothing can be broken down by it. Choose another property.</source>
        <translation>“%1”不是取值不超过 %2 个的文本，无法按它细分。请另选属性。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no numbers, so it has no sum.</source>
        <translation>“%1”不是数字，无法求和。</translation>
    </message>
    <message>
        <source>That is %1 periods of %2 values: more than can be drawn. Choose weeks or months, or a later start.</source>
        <translation>共 %1 个周期、每期 %2 个取值，多到无法绘制。请改按周或按月，或推后起始日期。</translation>
    </message>
    <message>
        <source>name the number that is summed</source>
        <translation>请指明求和的数字</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件数</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Sum of %1</source>
        <translation>%1 合计</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>%1 by day</source>
        <translation>%1（按日）</translation>
    </message>
    <message>
        <source>%1 by week</source>
        <translation>%1（按周）</translation>
    </message>
    <message>
        <source>%1 by month</source>
        <translation>%1（按月）</translation>
    </message>
    <message>
        <source>%1 events count</source>
        <translation>计入 %1 个事件</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>Period from</source>
        <translation>周期起始</translation>
    </message>
    <message>
        <source>Nothing happened in the period</source>
        <translation>该时段内没有事件</translation>
    </message>
    <message>
        <source>%1: most from %2, %3</source>
        <translation>%1：自 %2 起的一期最多，为 %3</translation>
    </message>
    <message numerus="yes">
        <source>%n smaller value(s) not drawn: people of several values overlap</source>
        <translation>
            <numerusform>另有 %n 个较小取值未绘出：同一人可能有多个取值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller value(s) under other</source>
        <translation>
            <numerusform>%n 个较小取值归入“其他”</numerusform>
        </translation>
    </message>
    <message>
        <source>Periods of the client&apos;s time zone; the last one may be incomplete</source>
        <translation>按客户时区划分周期；最后一期可能不完整</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>趋势</translation>
    </message>
    <message>
        <source>How events, people or a sum go by day, week or month, and by what.</source>
        <translation>事件数、人数或合计按日、周、月如何变化，可再按属性细分。</translation>
    </message>
</context>
<context>
    <name>ValueKind</name>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>free text</source>
        <translation>长文本</translation>
    </message>
    <message>
        <source>few different words</source>
        <translation>少数几种取值</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>decimal numbers</source>
        <translation>小数</translation>
    </message>
    <message>
        <source>percentages</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>amounts of money</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>times</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>durations or times of day</source>
        <translation>时长或时刻</translation>
    </message>
    <message>
        <source>phone numbers</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>e-mail addresses</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation>IMEI</translation>
    </message>
    <message>
        <source>device ids</source>
        <translation>设备 ID</translation>
    </message>
    <message>
        <source>hashed identifiers</source>
        <translation>哈希后的标识</translation>
    </message>
    <message>
        <source>WeChat open ids</source>
        <translation>微信 OpenID</translation>
    </message>
    <message>
        <source>WeChat union ids</source>
        <translation>微信 UnionID</translation>
    </message>
    <message>
        <source>identity card numbers</source>
        <translation>身份证号</translation>
    </message>
    <message>
        <source>unified social credit codes</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>bank card numbers</source>
        <translation>银行卡号</translation>
    </message>
    <message>
        <source>web addresses</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>IP 地址</translation>
    </message>
    <message>
        <source>latitudes</source>
        <translation>纬度</translation>
    </message>
    <message>
        <source>longitudes</source>
        <translation>经度</translation>
    </message>
    <message>
        <source>pairs of coordinates</source>
        <translation>经纬度坐标</translation>
    </message>
    <message>
        <source>provinces</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>cities</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>districts and counties</source>
        <translation>区县</translation>
    </message>
    <message>
        <source>postcodes</source>
        <translation>邮政编码</translation>
    </message>
    <message>
        <source>long numbers such as order numbers</source>
        <translation>订单号等长编号</translation>
    </message>
    <message>
        <source>numbers damaged by a spreadsheet</source>
        <translation>被电子表格损坏的号码</translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>Gamma-Gamma has no mean of all people here; buyers without a repeat purchase are given the mean that was seen</source>
        <translation>Gamma-Gamma 在此没有总体均值；没有复购的买家使用实际均值</translation>
    </message>
    <message>
        <source>Nobody bought. Check the filter of purchases, the people and the date.</source>
        <translation>没有人购买。请检查购买的筛选条件、人群和日期。</translation>
    </message>
    <message>
        <source>calibrationEnd: the purchases are from %1 to %2; name a day between them.</source>
        <translation>calibrationEnd：购买发生在 %1 至 %2 之间；请指定其间的一天。</translation>
    </message>
    <message>
        <source>A parameter of %1 ran to its border: these purchases do not tell how people differ in it, and no interval can be given</source>
        <translation>%1 的一个参数到达边界：这些购买无法说明人与人之间的差异，无法给出区间</translation>
    </message>
    <message>
        <source>The likelihood is flat at its highest point: no interval is given</source>
        <translation>似然函数在最高点处是平的：不给出区间</translation>
    </message>
    <message>
        <source>The search for %1 did not come to rest</source>
        <translation>%1 的求解未收敛</translation>
    </message>
    <message>
        <source>a share of the amount above 0 and up to 1, or the name of a column with the profit of a purchase</source>
        <translation>大于 0 且不超过 1 的金额占比，或含有购买利润的列名</translation>
    </message>
    <message>
        <source>Only %1 buyers have a repeat purchase with an amount above 0; spend per purchase needs at least %2. Check which column is the amount.</source>
        <translation>只有 %1 位买家有金额大于 0 的复购；估计单次消费至少需要 %2 位。请检查金额是哪一列。</translation>
    </message>
    <message>
        <source>Gamma-Gamma finds no parameters for these amounts. Check for values far beyond all others.</source>
        <translation>Gamma-Gamma 无法为这些金额找到参数。请检查是否有远超其他值的金额。</translation>
    </message>
    <message>
        <source>A customer has %1 repeat purchases, the last %2 after the first, but is looked at for %3 only. Check the dates of the purchases.</source>
        <translation>有顾客复购 %1 次，最后一次在首购后 %2，但观察期只有 %3。请检查购买日期。</translation>
    </message>
    <message>
        <source>Only %1 of %2 buyers bought on a second day; the models need at least %3. Take a longer period, or a wider filter of purchases.</source>
        <translation>%2 位买家中只有 %1 位在第二天或之后再次购买；模型至少需要 %3 位。请取更长的时间，或放宽购买的筛选条件。</translation>
    </message>
    <message>
        <source>%1 finds no parameters for these purchases. Try another model.</source>
        <translation>%1 无法为这些购买找到参数。请换一个模型。</translation>
    </message>
    <message>
        <source>Purchases with an amount are needed. Import orders, or name your own event and amount.</source>
        <translation>需要带金额的购买。请导入订单，或指定自己的事件和金额。</translation>
    </message>
    <message>
        <source>%1, by held-out log-likelihood</source>
        <translation>%1，按留出期对数似然选择</translation>
    </message>
    <message>
        <source>Time in weeks</source>
        <translation>时间单位：周</translation>
    </message>
    <message>
        <source>Time in days</source>
        <translation>时间单位：天</translation>
    </message>
    <message>
        <source>F = days with a purchase after the first</source>
        <translation>F = 首购之后的购买天数</translation>
    </message>
    <message>
        <source>Calibration to %1</source>
        <translation>校准期至 %1</translation>
    </message>
    <message>
        <source>Horizon %1 d</source>
        <translation>预测期 %1 天</translation>
    </message>
    <message>
        <source>Discount %1 a year</source>
        <translation>年折现率 %1</translation>
    </message>
    <message>
        <source>No discount</source>
        <translation>不折现</translation>
    </message>
    <message>
        <source>Value is margin, %1 of the amount</source>
        <translation>价值为毛利，金额的 %1</translation>
    </message>
    <message>
        <source>Value is revenue: no margin is named</source>
        <translation>价值为收入：未指定毛利</translation>
    </message>
    <message>
        <source>Last %1 d: who bought before counts as new</source>
        <translation>最近 %1 天：更早购买者按新客计</translation>
    </message>
    <message>
        <source>%1 buyers: %2 purchases and %3 expected in %4 d</source>
        <translation>%1 位买家：预计 %4 天内购买 %2 次，带来 %3</translation>
    </message>
    <message>
        <source>95 % interval of the purchases, from the parameters: %1–%2; on average %3 of the buyers still are customers</source>
        <translation>购买次数的 95 % 区间（来自参数）：%1–%2；平均 %3 的买家仍是顾客</translation>
    </message>
    <message>
        <source>Interval by the delta method, of the parameters alone</source>
        <translation>区间用 delta 法，仅反映参数</translation>
    </message>
    <message>
        <source>Customer value</source>
        <translation>客户价值</translation>
    </message>
    <message>
        <source>Who still is a customer, how often they will buy and what they will bring.</source>
        <translation>谁仍是顾客、将购买多少次、将带来多少价值。</translation>
    </message>
    <message>
        <source>End of the calibration</source>
        <translation>校准期结束</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Repeat purchases by week</source>
        <translation>每周复购</translation>
    </message>
    <message>
        <source>Repeat purchases so far</source>
        <translation>累计复购</translation>
    </message>
    <message>
        <source>Expected by %1 with the parameters of the calibration part</source>
        <translation>按 %1 与校准期参数的预期</translation>
    </message>
    <message>
        <source>Days since \ repeats</source>
        <translation>距今天数 \ 复购</translation>
    </message>
    <message>
        <source>Still a customer</source>
        <translation>仍是顾客</translation>
    </message>
    <message>
        <source>Mean P(alive) and buyers, by days since the last purchase and repeat purchases</source>
        <translation>平均 P(alive) 和买家数，按距上次购买的天数与复购次数</translation>
    </message>
    <message>
        <source>Purchases in the held-out time</source>
        <translation>留出期的购买</translation>
    </message>
    <message>
        <source>Per buyer, by repeat purchases in the calibration part</source>
        <translation>人均，按校准期的复购次数</translation>
    </message>
    <message>
        <source>Ranked by the model</source>
        <translation>按模型排序</translation>
    </message>
    <message>
        <source>Ranked by past spend</source>
        <translation>按历史消费排序</translation>
    </message>
    <message>
        <source>Revenue in the held-out time</source>
        <translation>留出期的收入</translation>
    </message>
    <message>
        <source>Per buyer, by tenths of what was predicted at the end of the calibration part</source>
        <translation>人均，按校准期末预测值的十分位</translation>
    </message>
    <message>
        <source>all time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>calibration</source>
        <translation>校准期</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>已选</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Log-likelihood</source>
        <translation>对数似然</translation>
    </message>
    <message>
        <source>Held-out log-likelihood</source>
        <translation>留出期对数似然</translation>
    </message>
    <message>
        <source>Parameters (standard error)</source>
        <translation>参数（标准误）</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>spend per purchase</source>
        <translation>单次消费</translation>
    </message>
    <message>
        <source>Tenths by predicted value</source>
        <translation>按预测价值的十分位</translation>
    </message>
    <message>
        <source>Tenth</source>
        <translation>十分位</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>买家</translation>
    </message>
    <message>
        <source>P(alive)</source>
        <translation>P(alive)</translation>
    </message>
    <message>
        <source>Expected purchases</source>
        <translation>预期购买</translation>
    </message>
    <message>
        <source>Expected value</source>
        <translation>预期价值</translation>
    </message>
    <message>
        <source>Per buyer</source>
        <translation>人均</translation>
    </message>
    <message>
        <source>Share of value</source>
        <translation>价值占比</translation>
    </message>
    <message>
        <source>Value so far</source>
        <translation>历史价值</translation>
    </message>
    <message>
        <source>BG/NBD takes everyone who bought once only as alive</source>
        <translation>BG/NBD 将只购买过一次的人都视为仍是顾客</translation>
    </message>
</context>
<context>
    <name>VersionDifference</name>
    <message>
        <source>how the rules are joined</source>
        <translation>规则的连接方式</translation>
    </message>
    <message>
        <source>the base</source>
        <translation>基准人群</translation>
    </message>
    <message>
        <source>keeping the people</source>
        <translation>冻结人群</translation>
    </message>
    <message>
        <source>rule %1, which is new</source>
        <translation>新增的规则 %1</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>规则 %1</translation>
    </message>
    <message>
        <source>rule %1, which is gone</source>
        <translation>删去的规则 %1</translation>
    </message>
    <message>
        <source>The rules are the same.</source>
        <translation>规则相同。</translation>
    </message>
    <message>
        <source>%1 people because of %2</source>
        <translation>因%2 %1 人</translation>
    </message>
    <message>
        <source>The rules differ, the people do not.</source>
        <translation>规则不同，人员相同。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>tessera::AffinityPanel</name>
    <message>
        <source>Purchases</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Last days</source>
        <translation>最近天数</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>早于</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation>客户的截至日期</translation>
    </message>
    <message>
        <source>Baskets</source>
        <translation>购物篮</translation>
    </message>
    <message>
        <source>One is</source>
        <translation>划分方式</translation>
    </message>
    <message>
        <source>all of a person</source>
        <translation>每人全部</translation>
    </message>
    <message>
        <source>a day of a person</source>
        <translation>每人每天</translation>
    </message>
    <message>
        <source>an order</source>
        <translation>每个订单</translation>
    </message>
    <message>
        <source>Order in</source>
        <translation>订单属性</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>支持度下限</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>置信度下限</translation>
    </message>
    <message>
        <source>q up to</source>
        <translation>q 值上限</translation>
    </message>
    <message>
        <source>Items of a set</source>
        <translation>组合商品数</translation>
    </message>
    <message>
        <source>What follows</source>
        <translation>后续购买</translation>
    </message>
    <message>
        <source>Within days</source>
        <translation>天数之内</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>不计算</translation>
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
    <name>tessera::AudienceLife</name>
    <message>
        <source>Snapshot: the %1 people of %2, whatever the data become.</source>
        <translation>快照：保留 %2 的 %1 人，不随数据变化。</translation>
    </message>
    <message>
        <source>Live: its people are found by the rule whenever the data change.</source>
        <translation>动态：数据变化时按规则重新筛选。</translation>
    </message>
    <message>
        <source>%1 go by another OneID now, %2 are no longer there.</source>
        <translation>其中 %1 人的 OneID 已变，%2 人已不在。</translation>
    </message>
    <message>
        <source>Make live again</source>
        <translation>恢复动态</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Find the people by the rule again. Saves a version; Undo brings the snapshot back.</source>
        <translation>重新按规则筛选人员。会保存一个版本；撤销可恢复快照。</translation>
    </message>
    <message>
        <source>Keep the people there are now, whatever the data become. Saves a version.</source>
        <translation>保留现在的人员，不随数据变化。会保存一个版本。</translation>
    </message>
    <message>
        <source>How many there were</source>
        <translation>历次人数</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>新进</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Used by nothing.</source>
        <translation>没有被使用。</translation>
    </message>
    <message>
        <source>Used by %1 definitions, of which the first are:</source>
        <translation>被 %1 个定义使用，前几个是：</translation>
    </message>
    <message>
        <source>Used by:</source>
        <translation>被使用于：</translation>
    </message>
    <message>
        <source>Open %1. It names this audience in: %2</source>
        <translation>打开 %1。它在这些位置引用此人群：%2</translation>
    </message>
</context>
<context>
    <name>tessera::AudiencePanel</name>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>The same as text</source>
        <translation>同一规则的文本</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Count the blocks of %1</source>
        <translation>统计“%1”各条件的人数</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Why is this person in or out?</source>
        <translation>此人为什么在内或不在内？</translation>
    </message>
    <message>
        <source>OneID</source>
        <translation>OneID</translation>
    </message>
    <message>
        <source>The OneID of a person, as a list of people shows it. The result then says which clauses decided, and what would change it.</source>
        <translation>人的 OneID，见人员列表。结果会说明哪些条件起了决定作用，以及怎样会改变。</translation>
    </message>
    <message>
        <source>Its people over time</source>
        <translation>人群的变化</translation>
    </message>
    <message>
        <source>Look up what uses %1</source>
        <translation>查找谁在使用 %1</translation>
    </message>
    <message>
        <source>The audience was not frozen</source>
        <translation>人群未冻结</translation>
    </message>
    <message>
        <source>Its people are being counted. Freeze it when the number stands.</source>
        <translation>正在计算人数。请在得出人数后再冻结。</translation>
    </message>
    <message>
        <source>Freeze %1</source>
        <translation>冻结 %1</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>未保存任何内容</translation>
    </message>
</context>
<context>
    <name>tessera::BatchPage</name>
    <message>
        <source>taken out: in no number until it is put back</source>
        <translation>已移出：放回之前不计入任何数字</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>放回</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Table %1 · %2 rows · imported %3</source>
        <translation>表 %1 · %2 行 · 导入于 %3</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 行被拒</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>填充率</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>没有任何更改</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开该文件</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Issues %1</source>
        <translation>问题 %1</translation>
    </message>
    <message>
        <source>Rejected rows %1</source>
        <translation>被拒的行 %1</translation>
    </message>
    <message>
        <source>Quality over time</source>
        <translation>历次质量</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>不同值</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation>最常见</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <source>Quality score of the files of %1</source>
        <translation>%1 各文件的质量得分</translation>
    </message>
    <message>
        <source>0 to 100, by file in the order of loading</source>
        <translation>0 至 100，按导入顺序</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>唯一</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>新鲜度</translation>
    </message>
    <message>
        <source>A file that is taken out has no score.</source>
        <translation>已移出的文件没有得分。</translation>
    </message>
    <message>
        <source>Score %1 of 100: the mean of the parts below that can be told, as the file was when it was loaded.</source>
        <translation>得分 %1（满分 100）：下列可计算部分的均值，以文件导入时为准。</translation>
    </message>
    <message>
        <source>The links could not be looked at</source>
        <translation>无法检查关联</translation>
    </message>
    <message>
        <source>Links are older than the data</source>
        <translation>关联早于数据</translation>
    </message>
    <message>
        <source>The linkage %1 was made from other files. Open the page OneID to make its links anew.</source>
        <translation>记录关联 %1 由其他文件生成。请打开 OneID 页面重新生成其关联。</translation>
    </message>
</context>
<context>
    <name>tessera::BlockEditor</name>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>最低</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>最高</translation>
    </message>
    <message>
        <source>days since</source>
        <translation>距上次天数</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>from, to</source>
        <translation>从, 到</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>周</translation>
    </message>
    <message>
        <source>months</source>
        <translation>月</translation>
    </message>
    <message>
        <source>different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>The value it had at the end of a day, such as 2026-01-31.</source>
        <translation>某天结束时的取值，例如 2026-01-31。</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>取值项</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>km</source>
        <translation>公里</translation>
    </message>
    <message>
        <source>Kilometres</source>
        <translation>公里</translation>
    </message>
    <message>
        <source>31.23,121.47; store:S01</source>
        <translation>31.23,121.47; store:S01</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Pick from</source>
        <translation>从图中选</translation>
    </message>
    <message>
        <source>Which</source>
        <translation>哪一次</translation>
    </message>
    <message>
        <source>Being</source>
        <translation>且满足</translation>
    </message>
    <message>
        <source>A number, or a parameter as $name.</source>
        <translation>一个数，或写作 $名称 的参数。</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>至</translation>
    </message>
    <message>
        <source>a property</source>
        <translation>一个属性</translation>
    </message>
    <message>
        <source>Shows how a property of events is spread, to pick from</source>
        <translation>显示事件属性的分布，供选取</translation>
    </message>
    <message>
        <source>somebody else of it</source>
        <translation>其中的其他人</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>By</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>all of its rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>满足</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>At most so many days after the step before</source>
        <translation>距上一步至多这么多天</translation>
    </message>
    <message>
        <source>At least so many days after the step before</source>
        <translation>距上一步至少这么多天</translation>
    </message>
    <message>
        <source>then</source>
        <translation>然后</translation>
    </message>
    <message>
        <source>then not</source>
        <translation>然后未</translation>
    </message>
    <message>
        <source>Whether it follows</source>
        <translation>是否随后发生</translation>
    </message>
    <message>
        <source>without</source>
        <translation>其间无</translation>
    </message>
    <message>
        <source>No such event since the step before</source>
        <translation>上一步之后没有这样的事件</translation>
    </message>
    <message>
        <source>Take the step away</source>
        <translation>去掉这一步</translation>
    </message>
    <message>
        <source>within</source>
        <translation>限</translation>
    </message>
    <message>
        <source>after</source>
        <translation>隔</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>All steps have the same value of this property.</source>
        <translation>所有步骤的该属性取值相同。</translation>
    </message>
    <message>
        <source>Same</source>
        <translation>同一</translation>
    </message>
</context>
<context>
    <name>tessera::BlockRow</name>
    <message>
        <source>Choose what it asks for.</source>
        <translation>请选择条件。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>tessera::BottomDock</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
</context>
<context>
    <name>tessera::BusinessPanel</name>
    <message>
        <source>Purchases</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>each purchase</source>
        <translation>每次购买</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>访客</translation>
    </message>
    <message>
        <source>any event, or a purchase</source>
        <translation>任意事件或购买</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间段</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>the last days</source>
        <translation>最近若干天</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation>客户截止日</translation>
    </message>
    <message>
        <source>Last days</source>
        <translation>最近天数</translation>
    </message>
    <message>
        <source>one</source>
        <translation>一天</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>period before</source>
        <translation>上期</translation>
    </message>
    <message>
        <source>last year</source>
        <translation>去年同期</translation>
    </message>
    <message>
        <source>last promotion</source>
        <translation>上次大促</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation>大促</translation>
    </message>
    <message>
        <source>the same one&apos;s last</source>
        <translation>同一大促的上一次</translation>
    </message>
    <message>
        <source>Spend per</source>
        <translation>客单拆分</translation>
    </message>
    <message>
        <source>buyer</source>
        <translation>不拆分</translation>
    </message>
    <message>
        <source>order and buyer</source>
        <translation>人均订单 × 笔单价</translation>
    </message>
    <message>
        <source>Trend by</source>
        <translation>趋势粒度</translation>
    </message>
    <message>
        <source>what fits</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>day</source>
        <translation>天</translation>
    </message>
    <message>
        <source>week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>New after</source>
        <translation>新客间隔</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>从未购买</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>不看</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>门店</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>显示前几名</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>2026-06 1200000
2026-06 channel Tmall 300000</source>
        <translation>2026-06 1200000
2026-06 channel 天猫 300000</translation>
    </message>
    <message>
        <source>A line for each month: the month and its net sales, with &quot;channel&quot;, &quot;store&quot;, &quot;category&quot; or &quot;buyers&quot; and a name between them for one group; or the month with visitors, conversion and spend.</source>
        <translation>每月一行：月份与净销售额；两者之间加上 channel、store、category 或 buyers 与名称，即为某一分组的目标；也可写月份加 visitors、conversion、spend。</translation>
    </message>
</context>
<context>
    <name>tessera::ChannelOverlapPanel</name>
    <message>
        <source>Purchases</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>早于</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation>客户的截至日期</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
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
    <message>
        <source>Copy as image (Ctrl+C)</source>
        <translation>复制为图片 (Ctrl+C)</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>tessera::CheckForm</name>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>须成立</translation>
    </message>
    <message>
        <source>If not</source>
        <translation>若不符</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Looked after</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Say so</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Warn</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Reject the rows</source>
        <translation>拒绝这些行</translation>
    </message>
    <message>
        <source>Names in the client, split by commas.</source>
        <translation>客户中的列名，用逗号分隔。</translation>
    </message>
    <message>
        <source>One value a line.</source>
        <translation>每行一个值。</translation>
    </message>
    <message>
        <source>A regular expression that the whole text must fit.</source>
        <translation>整段文本须符合的正则表达式。</translation>
    </message>
    <message>
        <source>A number, or a day such as 2026-05-31. Empty: no bound.</source>
        <translation>数字，或 2026-05-31 这样的日期。留空则不限。</translation>
    </message>
    <message>
        <source>The value must stand in this column of a table that is loaded.</source>
        <translation>该值须存在于已导入表的这一列中。</translation>
    </message>
    <message>
        <source>What must hold in each row, such as amount &gt;= 0 or city = &quot;Shanghai&quot;. There are: %1</source>
        <translation>每一行须成立的条件，例如 amount &gt;= 0 or city = &quot;Shanghai&quot;。可用函数：%1</translation>
    </message>
    <message>
        <source>Who looks after it.</source>
        <translation>由谁负责。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a number nor a day such as 2026-05-31.</source>
        <translation>“%1”既不是数字，也不是 2026-05-31 这样的日期。</translation>
    </message>
</context>
<context>
    <name>tessera::CheckSection</name>
    <message>
        <source>looked after by %1</source>
        <translation>负责人：%1</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>符合</translation>
    </message>
    <message>
        <source>0 rows</source>
        <translation>0 行</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>Add a check</source>
        <translation>添加检查</translation>
    </message>
    <message>
        <source>No check yet. Rows are loaded as they come.</source>
        <translation>尚无检查，各行按原样导入。</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Checks · %1 of %2 kept</source>
        <translation>检查 · %2 项中 %1 项符合</translation>
    </message>
    <message>
        <source>Checks · %1</source>
        <translation>检查 · %1</translation>
    </message>
</context>
<context>
    <name>tessera::ClausePalette</name>
    <message>
        <source>Recent clauses</source>
        <translation>最近用过的条件</translation>
    </message>
    <message>
        <source>No clause was used for this client yet.</source>
        <translation>该客户还没有用过条件。</translation>
    </message>
    <message>
        <source>No recent clause has this in it.</source>
        <translation>最近用过的条件里没有这个。</translation>
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
    <name>tessera::ClusterView</name>
    <message>
        <source>Spelling</source>
        <translation>写法</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Spellings of one thing</source>
        <translation>同一事物的不同写法</translation>
    </message>
    <message>
        <source>Tick what is one thing. A double click on a spelling makes it the one that stays.</source>
        <translation>勾选属于同一事物的写法；双击某个写法即保留该写法。</translation>
    </message>
</context>
<context>
    <name>tessera::ClustersPanel</name>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>聚类数</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>指定</translation>
    </message>
    <message>
        <source>By silhouette, 3 to 8</source>
        <translation>按轮廓系数在 3 到 8 之间选择</translation>
    </message>
    <message>
        <source>Number of clusters</source>
        <translation>聚类数</translation>
    </message>
</context>
<context>
    <name>tessera::ColumnForm</name>
    <message>
        <source>How it is read</source>
        <translation>读取方式</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>列的内容</translation>
    </message>
    <message>
        <source>What values are called</source>
        <translation>取值名称</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>Written as</source>
        <translation>写法</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数位</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>In the client</source>
        <translation>客户数据中</translation>
    </message>
    <message>
        <source>%1, sure to %2</source>
        <translation>%1，把握 %2</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Then tried: %1</source>
        <translation>其次尝试：%1</translation>
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
    <name>tessera::ComparisonPage</name>
    <message>
        <source>Compare points</source>
        <translation>对比时点</translation>
    </message>
    <message>
        <source>Compare two points</source>
        <translation>对比两个时点</translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation>对比已取消。</translation>
    </message>
    <message>
        <source>Before the first change</source>
        <translation>首次修改之前</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Definitions, files and settings</source>
        <translation>定义、文件与设置</translation>
    </message>
    <message>
        <source>People in audiences, each with the files and the date of its point</source>
        <translation>人群包人数（各按所在时点的文件与截至日期计算）</translation>
    </message>
    <message>
        <source>Before: as of %1, %2 people · After: as of %3, %4 people</source>
        <translation>之前：截至 %1，%2 人 · 之后：截至 %3，%4 人</translation>
    </message>
    <message>
        <source>Joined and left are counted person by person</source>
        <translation>新进入与已离开按人逐一核对</translation>
    </message>
    <message>
        <source>Counting the people at both points.</source>
        <translation>正在计算两个时点的人数。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>人群包</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation>新进入</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>已离开</translation>
    </message>
    <message>
        <source>Joined %1</source>
        <translation>新进入 %1</translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation>已离开 %1</translation>
    </message>
    <message>
        <source>at &quot;%1&quot;</source>
        <translation>时点：“%1”</translation>
    </message>
</context>
<context>
    <name>tessera::ContractForm</name>
    <message>
        <source>For which files</source>
        <translation>适用文件</translation>
    </message>
    <message>
        <source>What a file is to those before it</source>
        <translation>与之前文件的关系</translation>
    </message>
    <message>
        <source>How much may differ</source>
        <translation>允许的差异</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>导入方式</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>主键</translation>
    </message>
    <message>
        <source>Newest by</source>
        <translation>新旧依据</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空值</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>分布变化</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>Names of files, with * for what changes and ? for one character; several are split by commas.</source>
        <translation>文件名，* 代表每次变化的部分，? 代表一个字符；多个用逗号分隔。</translation>
    </message>
    <message>
        <source>Columns that tell rows apart together. A row takes the place of the one with the same key.</source>
        <translation>合起来能区分各行的列。主键相同的行，新的取代旧的。</translation>
    </message>
    <message>
        <source>Of two rows with one key the one with the greater value here counts.</source>
        <translation>主键相同的两行中，此列取值较大的一行有效。</translation>
    </message>
    <message>
        <source>from the file name</source>
        <translation>取自文件名</translation>
    </message>
    <message>
        <source>The day whose state the file is, as 2026-05-31.</source>
        <translation>文件反映哪一天的状态，如 2026-05-31。</translation>
    </message>
    <message>
        <source>Change of the number of rows against the last file.</source>
        <translation>行数相对上一个文件的变化。</translation>
    </message>
    <message>
        <source>Share of the rows that are rejected.</source>
        <translation>被拒行的占比。</translation>
    </message>
    <message>
        <source>Change of the share of empty values of a column, in points.</source>
        <translation>某列空值占比的变化（百分点）。</translation>
    </message>
    <message>
        <source>Share of the rows that are loaded already, word for word.</source>
        <translation>与已导入内容逐字相同的行的占比。</translation>
    </message>
    <message>
        <source>Population stability index of a column against the last file; above 0.2 its distribution has changed.</source>
        <translation>某列相对上一个文件的群体稳定性指数（PSI）；超过 0.2 说明分布已变化。</translation>
    </message>
    <message>
        <source>Days between the newest row loaded and the oldest of the file.</source>
        <translation>已导入的最新一行与文件中最早一行之间的天数。</translation>
    </message>
    <message>
        <source> days</source>
        <translation> 天</translation>
    </message>
    <message>
        <source>Ask before loading a file with errors</source>
        <translation>文件有错误时先询问再导入</translation>
    </message>
    <message>
        <source>the later row</source>
        <translation>后出现的行</translation>
    </message>
    <message>
        <source>Only a table of people can be the state of a day.</source>
        <translation>只有人员表才能作为某一天的状态。</translation>
    </message>
</context>
<context>
    <name>tessera::ContractPage</name>
    <message>
        <source>Contract v%1</source>
        <translation>契约 v%1</translation>
    </message>
    <message>
        <source>Table %1 · %2 · files %3</source>
        <translation>表 %1 · %2 · 文件 %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Name in the project</source>
        <translation>项目中的名称</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>内容类型</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>The contract was not saved</source>
        <translation>契约未保存</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n fix(es)</source>
        <translation>
            <numerusform>%1 · %n 项修正</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::ControlTotalPanel</name>
    <message>
        <source>Known figures</source>
        <translation>已知数字</translation>
    </message>
    <message>
        <source>Our rows</source>
        <translation>我方数据</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>each row is one</source>
        <translation>每行算一单</translation>
    </message>
    <message>
        <source>paid: all rows</source>
        <translation>已付款：全部行</translation>
    </message>
    <message>
        <source>refunded: none</source>
        <translation>已退款：无</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>容差</translation>
    </message>
    <message>
        <source>The share of their figure that counts as no difference.</source>
        <translation>差异不超过对方数字的这一比例即视为一致。</translation>
    </message>
    <message>
        <source>Choose files with known figures</source>
        <translation>选择含已知数字的文件</translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>CSV (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The figures were not read</source>
        <translation>未能读取数字</translation>
    </message>
    <message>
        <source>%1 is larger than 256 KB, which no list of figures is.</source>
        <translation>%1 超过 256 KB，不会是数字清单。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
</context>
<context>
    <name>tessera::CreativePanel</name>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Lights</source>
        <translation>光斑</translation>
    </message>
    <message>
        <source>Another number places the lights of the background elsewhere</source>
        <translation>换一个数字，背景光斑的位置随之改变</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>文案</translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation>JSON 形式</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the picture (Ctrl+C)</source>
        <translation>复制图片 (Ctrl+C)</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save this picture</source>
        <translation>保存这张图</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Save all pictures…</source>
        <translation>保存全部图片…</translation>
    </message>
    <message>
        <source>Own design</source>
        <translation>自有设计</translation>
    </message>
    <message>
        <source>own</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>of the template</source>
        <translation>模板自带</translation>
    </message>
    <message>
        <source>Lowest contrast %1, smallest text %2 px</source>
        <translation>最低对比度 %1，最小字号 %2 px</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定义尺寸</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation>%1 kB</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>上限 %1</translation>
    </message>
    <message>
        <source>Legibility</source>
        <translation>可读性</translation>
    </message>
    <message>
        <source>letters, contrast</source>
        <translation>字号与对比度</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Every text fits, is large enough and stands out; the file is within its limit.</source>
        <translation>文字都放得下、够大、够清楚，文件没有超限。</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save this picture…</source>
        <translation>保存这张图…</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Picture (*.%1)</source>
        <translation>图片 (*.%1)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation>存放图片的文件夹</translation>
    </message>
    <message>
        <source>Save the pictures of %1</source>
        <translation>保存“%1”的图片</translation>
    </message>
    <message>
        <source>Pictures saved: %1, in %2</source>
        <translation>已保存 %1 张图片，位置：%2</translation>
    </message>
    <message>
        <source>Saved %1 pictures of %2</source>
        <translation>保存了“%2”的 %1 张图片</translation>
    </message>
</context>
<context>
    <name>tessera::CreativeSizes</name>
    <message>
        <source>Feed landscape</source>
        <translation>信息流横图</translation>
    </message>
    <message>
        <source>Feed square</source>
        <translation>信息流方图</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>竖版全屏</translation>
    </message>
    <message>
        <source>Medium rectangle</source>
        <translation>中矩形</translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation>通栏横幅</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Other size, e.g. 970x250</source>
        <translation>其他尺寸，如 970x250</translation>
    </message>
    <message>
        <source>Other size</source>
        <translation>其他尺寸</translation>
    </message>
    <message>
        <source>Own size</source>
        <translation>自定义尺寸</translation>
    </message>
    <message>
        <source>Tick at least one size. The last pictures stay until then.</source>
        <translation>请至少勾选一个尺寸；在此之前保留上次的图片。</translation>
    </message>
    <message>
        <source>Write width and height in pixels, from 50 to 4096, such as 970x250.</source>
        <translation>请写宽和高的像素数，50 到 4096 之间，例如 970x250。</translation>
    </message>
</context>
<context>
    <name>tessera::CreativeTexts</name>
    <message>
        <source>Headline</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>利益点</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Button</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>产品</translation>
    </message>
    <message>
        <source>Badge</source>
        <translation>角标</translation>
    </message>
    <message>
        <source>Small print</source>
        <translation>小字</translation>
    </message>
    <message>
        <source>One picture for each size and language; without a language one for each size</source>
        <translation>每种尺寸、每种语言各一张图；不选语言则每种尺寸一张</translation>
    </message>
    <message>
        <source>All</source>
        <translation>通用</translation>
    </message>
</context>
<context>
    <name>tessera::DefinitionEditor</name>
    <message>
        <source>Definition as JSON</source>
        <translation>JSON 形式的定义</translation>
    </message>
    <message>
        <source>The definition</source>
        <translation>定义</translation>
    </message>
</context>
<context>
    <name>tessera::DefinitionPanel</name>
    <message>
        <source>About</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
</context>
<context>
    <name>tessera::DistributionView</name>
    <message>
        <source>%1 to %2: %3 rows</source>
        <translation>%1 至 %2：%3 行</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>中位数 %1</translation>
    </message>
    <message>
        <source>Choose a column in the preview.</source>
        <translation>请在预览中选择一列。</translation>
    </message>
    <message>
        <source>%1 · %2 different values · %3 empty · %4 unreadable</source>
        <translation>%1 · %2 种取值 · %3 个空值 · %4 个无法读取</translation>
    </message>
    <message>
        <source>No values.</source>
        <translation>没有值。</translation>
    </message>
</context>
<context>
    <name>tessera::Dock</name>
    <message>
        <source>Fold: %1 (%2)</source>
        <translation>收起%1 (%2)</translation>
    </message>
</context>
<context>
    <name>tessera::EventFields</name>
    <message>
        <source>any event</source>
        <translation>任意事件</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>with</source>
        <translation>且</translation>
    </message>
    <message>
        <source>With</source>
        <translation>且</translation>
    </message>
</context>
<context>
    <name>tessera::FeatureList</name>
    <message>
        <source>attribute %1</source>
        <translation>属性 %1</translation>
    </message>
    <message>
        <source>Add a feature</source>
        <translation>添加特征</translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation>去掉 %1</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>近</translation>
    </message>
    <message>
        <source>days; empty is all time</source>
        <translation>天；留空则不限时间</translation>
    </message>
    <message>
        <source>, %1 d</source>
        <translation>，%1 天</translation>
    </message>
    <message>
        <source>days active</source>
        <translation>活跃天数</translation>
    </message>
    <message>
        <source>days since the last event</source>
        <translation>距最近一次事件的天数</translation>
    </message>
    <message>
        <source>number of %1</source>
        <translation>%1 的次数</translation>
    </message>
    <message>
        <source>days with %1</source>
        <translation>有 %1 的天数</translation>
    </message>
    <message>
        <source>days since %1</source>
        <translation>距上次 %1 的天数</translation>
    </message>
    <message>
        <source>sum of %1 over %2</source>
        <translation>%2 的 %1 合计</translation>
    </message>
</context>
<context>
    <name>tessera::FigureList</name>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Known figures</source>
        <translation>已知数字</translation>
    </message>
    <message>
        <source>No figure yet. Type one, or paste them with the headers month, measure and value.</source>
        <translation>尚无数字。请输入，或连同表头 month、measure、value 一起粘贴。</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Cells of a spreadsheet with a header: month, measure, value, note; every other column is a column of the table, and its value the scope.</source>
        <translation>带表头的表格单元格：month、measure、value、note；其余各列为表中的列，其值即范围。</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>来自文件</translation>
    </message>
    <message>
        <source>A month such as 2026-05, or the first day of a period.</source>
        <translation>月份（如 2026-05），或时段的第一天。</translation>
    </message>
    <message>
        <source>The day behind the period; empty for a month.</source>
        <translation>时段结束后的次日；按月时留空。</translation>
    </message>
    <message>
        <source>What the figure is of, such as shop = &quot;Tmall&quot;; empty: all rows.</source>
        <translation>该数字的范围，例如 shop = &quot;Tmall&quot;；留空表示全部行。</translation>
    </message>
    <message>
        <source>Where it is from.</source>
        <translation>数字来源。</translation>
    </message>
    <message>
        <source>The figure is no number. Write it as 1204.50.</source>
        <translation>该项不是数字，请写成 1204.50。</translation>
    </message>
    <message>
        <source>Write the month as 2026-05, or two days such as 2026-05-01.</source>
        <translation>月份请写成 2026-05，或填写两个日期，如 2026-05-01。</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>剪贴板</translation>
    </message>
</context>
<context>
    <name>tessera::FixForm</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>With</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>Split at</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>存入</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>ALL CAPITALS</source>
        <translation>全部大写</translation>
    </message>
    <message>
        <source>all small</source>
        <translation>全部小写</translation>
    </message>
    <message>
        <source>First Letters</source>
        <translation>首字母大写</translation>
    </message>
    <message>
        <source>the first row</source>
        <translation>第一行</translation>
    </message>
    <message>
        <source>the last row</source>
        <translation>最后一行</translation>
    </message>
    <message>
        <source>With what the row before has</source>
        <translation>沿用上一行的值</translation>
    </message>
    <message>
        <source>Columns of the file, split by commas.</source>
        <translation>文件中的列，用逗号分隔。</translation>
    </message>
    <message>
        <source>Names of the columns that are made, split by commas.</source>
        <translation>新列的名称，用逗号分隔。</translation>
    </message>
    <message>
        <source>Over the texts of a row, such as number(quantity) * number(price). There are: %1</source>
        <translation>基于一行中的文本，例如 number(quantity) * number(price)。可用函数：%1</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>查看 %1</translation>
    </message>
    <message>
        <source>No values of the rows shown look like spellings of one thing.</source>
        <translation>所示各行中没有看似同一事物不同写法的值。</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>The first rows: %1</source>
        <translation>前几行：%1</translation>
    </message>
    <message>
        <source>Say what a value becomes.</source>
        <translation>请填写某个值改为什么。</translation>
    </message>
    <message>
        <source>Tick a group of spellings.</source>
        <translation>请勾选一组写法。</translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot;.</source>
        <translation>文件中没有“%1”列。</translation>
    </message>
</context>
<context>
    <name>tessera::FixSection</name>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation>%1 个单元格</translation>
    </message>
    <message>
        <source>Fixes, in their order</source>
        <translation>修正（按顺序）</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>修正效果</translation>
    </message>
    <message>
        <source>Add a fix</source>
        <translation>添加修正</translation>
    </message>
    <message>
        <source>Fixes</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Nothing is changed: cells are read as they stand in the file.</source>
        <translation>未作更改：单元格按文件原样读取。</translation>
    </message>
    <message>
        <source>Count in the whole file</source>
        <translation>统计整个文件</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Not counted yet.</source>
        <translation>尚未统计。</translation>
    </message>
    <message>
        <source>Counted in the whole file.</source>
        <translation>已统计整个文件。</translation>
    </message>
    <message>
        <source>Counted in the first megabytes of the file.</source>
        <translation>已统计文件开头的几兆字节。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation>购买人数</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>销售额</translation>
    </message>
    <message>
        <source>counting</source>
        <translation>正在统计</translation>
    </message>
    <message>
        <source>Count what the fixes do to %1</source>
        <translation>统计修正对 %1 的影响</translation>
    </message>
    <message>
        <source>%1 1</source>
        <translation>%1 1</translation>
    </message>
    <message>
        <source>%1 2</source>
        <translation>%1 2</translation>
    </message>
    <message>
        <source>new column</source>
        <translation>新列</translation>
    </message>
</context>
<context>
    <name>tessera::FolderWatcher</name>
    <message>
        <source>Watching %1, dry run</source>
        <translation>正在监视 %1（仅试运行）</translation>
    </message>
    <message>
        <source>Watching %1</source>
        <translation>正在监视 %1</translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation>载入 %1</translation>
    </message>
    <message>
        <source>%1 was stopped; it is loaded when the client is opened again</source>
        <translation>%1 已停止；下次打开该客户时再载入</translation>
    </message>
    <message>
        <source>No new file has come yet.</source>
        <translation>还没有新文件到达。</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>Files that arrive in %1 are loaded under their contracts once they are complete. The files stay as they are.</source>
        <translation>到达 %1 的文件写入完成后，会按数据契约载入。文件本身保持不变。</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation>监视此文件夹</translation>
    </message>
    <message>
        <source>Folders within it too</source>
        <translation>包括其中的子文件夹</translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation>试运行</translation>
    </message>
    <message>
        <source>says what would be loaded, loads nothing</source>
        <translation>只说明会载入什么，不实际载入</translation>
    </message>
    <message>
        <source>The folder is not watched</source>
        <translation>未能监视该文件夹</translation>
    </message>
</context>
<context>
    <name>tessera::FormatForm</name>
    <message>
        <source>What the rows are</source>
        <translation>每行是什么</translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation>文件的读取方式</translation>
    </message>
    <message>
        <source>More about how it is read</source>
        <translation>更多读取设置</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Rows are</source>
        <translation>行的类型</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>from a column</source>
        <translation>取自某列</translation>
    </message>
    <message>
        <source>The event of every row, when no column says it</source>
        <translation>没有事件列时，每一行的事件</translation>
    </message>
    <message>
        <source>Of times that do not name their own</source>
        <translation>用于未注明时区的时间</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>together one table</source>
        <translation>合为一张表</translation>
    </message>
    <message>
        <source>a table each</source>
        <translation>各为一张表</translation>
    </message>
    <message>
        <source>File in it</source>
        <translation>包内文件</translation>
    </message>
    <message>
        <source>Sheet, table</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Rows from</source>
        <translation>展开数组</translation>
    </message>
    <message>
        <source>Skip lines</source>
        <translation>跳过行数</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>转义符</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>注释符</translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Thousands</source>
        <translation>千分位</translation>
    </message>
    <message>
        <source>Unknown is</source>
        <translation>未知值</translation>
    </message>
    <message>
        <source>File column</source>
        <translation>文件名列</translation>
    </message>
    <message>
        <source>Short rows</source>
        <translation>短行</translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>引号</translation>
    </message>
    <message>
        <source>Merged cells</source>
        <translation>合并单元格</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>are filled up</source>
        <translation>补齐</translation>
    </message>
    <message>
        <source>in a row are one</source>
        <translation>连续的算一个</translation>
    </message>
    <message>
        <source>blanks around go</source>
        <translation>去掉两侧空格</translation>
    </message>
    <message>
        <source>repeat the value</source>
        <translation>重复其值</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1，隐藏</translation>
    </message>
    <message>
        <source>Load the other %1 too</source>
        <translation>同时载入其余 %1 个</translation>
    </message>
    <message>
        <source>%1 set by you</source>
        <translation>%1 项由您设定</translation>
    </message>
    <message>
        <source>%1 (project)</source>
        <translation>%1（项目）</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1: set by you. Click to go back to what is found.</source>
        <translation>%1：由您设定。点击恢复自动识别。</translation>
    </message>
    <message>
        <source>%1: set by you. Found was %2: %3. Click to go back to it.</source>
        <translation>%1：由您设定。识别结果为 %2：%3。点击恢复。</translation>
    </message>
    <message>
        <source>%1: the usual, nothing in the file speaks against it.</source>
        <translation>%1：默认值，文件中没有相反的迹象。</translation>
    </message>
    <message>
        <source>%1: found, %2.</source>
        <translation>%1：自动识别，%2。</translation>
    </message>
    <message>
        <source>Recognised: %1. %2</source>
        <translation>已识别：%1。%2</translation>
    </message>
    <message>
        <source>Sure to %1: %2</source>
        <translation>把握 %1：%2</translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>How what went back to the buyer is written: purchases are net of it</source>
        <translation>退给买家的钱如何记录：购买金额会扣除它</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>nothing of these</source>
        <translation>都不是</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>内容是</translation>
    </message>
    <message>
        <source>Nothing in the file shows it: choose before importing</source>
        <translation>文件中看不出：导入前请选择</translation>
    </message>
    <message>
        <source>Inner quotes</source>
        <translation>内部引号</translation>
    </message>
    <message>
        <source>are text</source>
        <translation>是文本</translation>
    </message>
</context>
<context>
    <name>tessera::FourAPanel</name>
    <message>
        <source>A stage is did(…), count(…) &gt;= N or days(…) &gt;= N, joined by or; its window is the look-back.</source>
        <translation>阶段由 did(…)、count(…) &gt;= N 或 days(…) &gt;= N 以 or 连接而成；时间窗即回溯期。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Stages and look-back</source>
        <translation>阶段与回溯期</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>From the lowest to the highest; the highest one satisfied counts.</source>
        <translation>由低到高；以满足的最高阶段为准。</translation>
    </message>
    <message>
        <source>no stages</source>
        <translation>没有阶段</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 天</translation>
    </message>
</context>
<context>
    <name>tessera::FunnelPanel</name>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Order and window</source>
        <translation>顺序与窗口</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Base and breakdown</source>
        <translation>基数与细分</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>顺序</translation>
    </message>
    <message>
        <source>Window, days</source>
        <translation>窗口（天）</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>早于</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基数</translation>
    </message>
    <message>
        <source>By</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Sequential</source>
        <translation>依次</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>Consecutive</source>
        <translation>连续</translation>
    </message>
    <message>
        <source>Dedup</source>
        <translation>去重</translation>
    </message>
    <message>
        <source>Any order</source>
        <translation>任意顺序</translation>
    </message>
    <message>
        <source>Other events may stand between steps</source>
        <translation>步骤之间可以有其他事件</translation>
    </message>
    <message>
        <source>No other step of the funnel may stand between</source>
        <translation>之间不可出现漏斗的其他步骤</translation>
    </message>
    <message>
        <source>No other event at all may stand between</source>
        <translation>之间不可出现任何其他事件</translation>
    </message>
    <message>
        <source>A repeat of a matched step ends the chain</source>
        <translation>重复已匹配的步骤即中断</translation>
    </message>
    <message>
        <source>Steps in any order</source>
        <translation>步骤不分先后</translation>
    </message>
    <message>
        <source>of step 1</source>
        <translation>自第 1 步</translation>
    </message>
    <message>
        <source>step to step</source>
        <translation>逐步</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不细分</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
</context>
<context>
    <name>tessera::GroupHead</name>
    <message>
        <source>of these are left out</source>
        <translation>以下各项，予以排除</translation>
    </message>
    <message>
        <source>of these</source>
        <translation>以下各项</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>任一</translation>
    </message>
    <message>
        <source>None</source>
        <translation>排除</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>All, any, none or at least some of these</source>
        <translation>全部、任一、排除或至少若干项</translation>
    </message>
    <message>
        <source>How many of these at least</source>
        <translation>至少满足几项</translation>
    </message>
    <message>
        <source>Add to this group</source>
        <translation>加入该组</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>tessera::HistoryModel</name>
    <message>
        <source>Before the first change</source>
        <translation>首次修改之前</translation>
    </message>
    <message>
        <source>You are here</source>
        <translation>当前位置</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>仅记录</translation>
    </message>
    <message>
        <source>Named point</source>
        <translation>命名时点</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Undone, left behind</source>
        <translation>已撤销，旧分支</translation>
    </message>
    <message>
        <source>The project stands here.</source>
        <translation>项目目前处于这一步。</translation>
    </message>
    <message>
        <source>A note; undo passes over it.</source>
        <translation>仅为记录，撤销时会跳过。</translation>
    </message>
    <message>
        <source>Undone. Redo does it again.</source>
        <translation>已撤销，可重做。</translation>
    </message>
    <message>
        <source>Undone before another change was made. A jump still leads there.</source>
        <translation>撤销后又做了其他修改，仍可跳转到这里。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>tessera::HistoryView</name>
    <message>
        <source>Search the history</source>
        <translation>搜索历史记录</translation>
    </message>
    <message>
        <source>By what, who, when or state (%1)</source>
        <translation>按内容、操作人、时间或状态搜索（%1）</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Undo the jump</source>
        <translation>撤回跳转</translation>
    </message>
    <message>
        <source>Back to where the project stood before the jump</source>
        <translation>回到跳转之前的位置</translation>
    </message>
    <message>
        <source>Nothing in the history holds this text.</source>
        <translation>历史记录中没有包含此文字的条目。</translation>
    </message>
    <message>
        <source>Jump here</source>
        <translation>跳转到此处</translation>
    </message>
    <message>
        <source>Name this point…</source>
        <translation>为此时点命名…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>对比这两个时点</translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation>与当前对比</translation>
    </message>
    <message>
        <source>The project stays where it was</source>
        <translation>项目保持原状</translation>
    </message>
    <message>
        <source>Name this point</source>
        <translation>为此时点命名</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The point was not named</source>
        <translation>时点未命名</translation>
    </message>
    <message>
        <source>Nothing was changed yet. Every change, import and export will be listed here; changes and imports can be undone.</source>
        <translation>尚无修改。每次修改、导入和导出都会列在这里；修改和导入均可撤销。</translation>
    </message>
</context>
<context>
    <name>tessera::HouseholdPanel</name>
    <message>
        <source>Rows</source>
        <translation>数据行</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>姓氏</translation>
    </message>
    <message>
        <source>Birth</source>
        <translation>出生</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>共用</translation>
    </message>
    <message>
        <source>Landline</source>
        <translation>座机</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Payer</source>
        <translation>付款人</translation>
    </message>
    <message>
        <source>Own account</source>
        <translation>本人账号</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>住处</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>邮编</translation>
    </message>
    <message>
        <source>from the data</source>
        <translation>由数据得出</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>More people at an address make no household: an office, a dormitory.</source>
        <translation>一个地址人数更多时不构成家庭：如办公室、宿舍。</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>姓氏</translation>
    </message>
    <message>
        <source>More family names at an address make no household.</source>
        <translation>一个地址姓氏更多时不构成家庭。</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>地址数</translation>
    </message>
    <message>
        <source>Who has more addresses orders for others.</source>
        <translation>地址更多的人是在替别人下单。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Least probability that people live together, on average.</source>
        <translation>住在一起的最低平均概率。</translation>
    </message>
    <message>
        <source>No home</source>
        <translation>非住宅</translation>
    </message>
    <message>
        <source>more words</source>
        <translation>更多词</translation>
    </message>
    <message>
        <source>Words of addresses where nobody lives, beside lockers, pick-up points, companies and dormitories; separated by commas.</source>
        <translation>除快递柜、代收点、公司和宿舍外，无人居住地址的字样；用逗号分隔。</translation>
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
    <name>tessera::IdentityPanel</name>
    <message>
        <source>Apply to the client</source>
        <translation>应用到客户</translation>
    </message>
    <message>
        <source>The client&apos;s people are formed by these rules from now on. Undo takes it back.</source>
        <translation>此后按这些规则归人。可以撤销。</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>Least probability of what a linkage found, to count as one person</source>
        <translation>记录关联的结果算作同一个人的最低概率</translation>
    </message>
    <message>
        <source>Links from %1 %</source>
        <translation>关联自 %1 % 起</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Kinds of identifiers the client has, the most trusted first</source>
        <translation>客户有的标识种类，最可信的在前</translation>
    </message>
    <message>
        <source>Joins</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Whether a value that two files have makes one person of their rows</source>
        <translation>两个文件共有的值是否把各自的行归为一人</translation>
    </message>
    <message>
        <source>One</source>
        <translation>唯一</translation>
    </message>
    <message>
        <source>A person has one such value at most; two are kept apart</source>
        <translation>一个人最多有一个这样的值；有两个则拆开</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>A value that stands with more others joins nobody; 0: no limit</source>
        <translation>与更多其他标识同现的值不用来合并；0 表示不限</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>A value not seen for so long and then with others is another person&apos;s; 0: never</source>
        <translation>这么久未出现、之后与他人同现的值算另一个人的；0 表示从不</translation>
    </message>
    <message>
        <source>%1 joins</source>
        <translation>%1 用来合并</translation>
    </message>
    <message>
        <source>A person has one %1</source>
        <translation>一个人只有一个 %1</translation>
    </message>
    <message>
        <source>Most others of %1</source>
        <translation>%1 的同现上限</translation>
    </message>
    <message>
        <source>Days after which %1 passes on</source>
        <translation>%1 易主的天数</translation>
    </message>
    <message>
        <source>Cannot differ</source>
        <translation>不可能不同</translation>
    </message>
    <message>
        <source>People with two values are listed as suspicious. Ticked, they are also cut at the weakest evidence between the two.</source>
        <translation>有两个取值的人会列为可疑。勾选后，还会在两者之间最弱的证据处切断。</translation>
    </message>
    <message>
        <source>Cut by %1</source>
        <translation>按 %1 切断</translation>
    </message>
    <message>
        <source>Make the links anew</source>
        <translation>重新生成关联</translation>
    </message>
    <message>
        <source>Links are older than their data: %1</source>
        <translation>关联早于其数据：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>tessera::ImportInspector</name>
    <message>
        <source>Contract</source>
        <translation>契约</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>No column is selected. Click one in the preview.</source>
        <translation>尚未选择列。请在预览中点击一列。</translation>
    </message>
    <message>
        <source>Fixes</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Fix this column</source>
        <translation>修正此列</translation>
    </message>
    <message>
        <source>Read as another kind</source>
        <translation>按其他类别读取</translation>
    </message>
</context>
<context>
    <name>tessera::ImportPage</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Choose files to load</source>
        <translation>选择要载入的文件</translation>
    </message>
    <message>
        <source>importing</source>
        <translation>正在导入</translation>
    </message>
    <message>
        <source>%1 rows imported</source>
        <translation>已导入 %1 行</translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>all %1 rows</source>
        <translation>全部 %1 行</translation>
    </message>
    <message>
        <source>first %1 rows</source>
        <translation>前 %1 行</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>As it stands in the file</source>
        <translation>文件中的原样</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Issues %1</source>
        <translation>问题 %1</translation>
    </message>
    <message>
        <source>Rejected rows %1</source>
        <translation>被拒的行 %1</translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation>%1 行被拒</translation>
    </message>
    <message>
        <source>%1 rows in %2</source>
        <translation>%1 行，用时 %2</translation>
    </message>
    <message>
        <source>%1 · nothing is imported yet</source>
        <translation>%1 · 尚未导入</translation>
    </message>
    <message>
        <source>Import %1 rows</source>
        <translation>导入 %1 行</translation>
    </message>
    <message>
        <source>Import this file</source>
        <translation>导入此文件</translation>
    </message>
    <message>
        <source>Import all %1 files</source>
        <translation>导入全部 %1 个文件</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Read the start of %1</source>
        <translation>读取 %1 的开头</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Load files</source>
        <translation>载入文件</translation>
    </message>
    <message>
        <source>reading the first rows</source>
        <translation>正在读取前面的行</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out: they name somebody erased</source>
        <translation>
            <numerusform>略过 %n 行：涉及已抹除的人</numerusform>
        </translation>
    </message>
    <message>
        <source>Data (%1);;All files (*)</source>
        <translation>数据 (%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>List the tables in %1</source>
        <translation>列出 %1 中的表</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>检查 %1</translation>
    </message>
    <message>
        <source>Pasted table %1.txt</source>
        <translation>粘贴的表 %1.txt</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>全部行</translation>
    </message>
    <message>
        <source>With issues</source>
        <translation>有问题的</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒绝的</translation>
    </message>
    <message>
        <source>Drop or paste more, or choose</source>
        <translation>拖入、粘贴或选择更多文件</translation>
    </message>
    <message>
        <source>Reading was stopped. Read it again when you want it.</source>
        <translation>读取已停止，需要时可重新读取。</translation>
    </message>
    <message>
        <source>%1 rows · %2</source>
        <translation>%1 行 · %2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1 · %2 rows/s</source>
        <translation>%1 · %2 行/秒</translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation> · 剩余 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) against the contract %1. Nothing is loaded yet.</source>
        <translation>
            <numerusform>有 %n 处不符合契约 %1，尚未导入任何内容。</numerusform>
        </translation>
    </message>
    <message>
        <source>The contract was not saved</source>
        <translation>契约未保存</translation>
    </message>
    <message>
        <source>Give it a name in the inspector.</source>
        <translation>请在检查器中为它命名。</translation>
    </message>
    <message>
        <source>Check only</source>
        <translation>仅检查</translation>
    </message>
    <message>
        <source>Reads the whole file and compares it with what is loaded. Nothing is loaded.</source>
        <translation>读取整个文件并与已导入的数据比对，不会导入任何内容。</translation>
    </message>
    <message>
        <source>Save contract</source>
        <translation>保存契约</translation>
    </message>
    <message>
        <source>Keeps the mapping and its checks with the client, for the next files of this kind.</source>
        <translation>将映射与检查保存到客户中，供以后的同类文件使用。</translation>
    </message>
    <message>
        <source>Load all the same</source>
        <translation>仍然导入</translation>
    </message>
    <message>
        <source>Do not load</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Search the rejected rows</source>
        <translation>搜索被拒的行</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>另存为 CSV</translation>
    </message>
    <message>
        <source>Find in the preview</source>
        <translation>在预览中查找</translation>
    </message>
    <message>
        <source>Enter: next, Shift+Enter: previous, Esc: close</source>
        <translation>Enter：下一个，Shift+Enter：上一个，Esc：关闭</translation>
    </message>
    <message>
        <source>waits for your answer</source>
        <translation>等待您的答复</translation>
    </message>
    <message>
        <source>First choose how the columns marked in the issues are read.</source>
        <translation>请先为问题中标出的列选择读取方式。</translation>
    </message>
    <message>
        <source>After the import.</source>
        <translation>导入后可用。</translation>
    </message>
    <message>
        <source>%1 rows shown</source>
        <translation>所示 %1 行</translation>
    </message>
    <message>
        <source>Count %1</source>
        <translation>统计 %1</translation>
    </message>
    <message>
        <source>Under contract %1 v%2</source>
        <translation>按契约 %1 v%2</translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation>已修改，未保存</translation>
    </message>
    <message>
        <source>First say how refunds are written, under &quot;What the rows are&quot;.</source>
        <translation>请先在“每行是什么”下说明退款如何记录。</translation>
    </message>
    <message>
        <source>Recognised: %1</source>
        <translation>已识别：%1</translation>
    </message>
    <message>
        <source>say how refunds are written</source>
        <translation>请说明退款如何记录</translation>
    </message>
    <message>
        <source>Count the people of the files</source>
        <translation>统计各文件的人数</translation>
    </message>
    <message>
        <source>Mend</source>
        <translation>修正</translation>
    </message>
    <message>
        <source>Opens the page of the file.</source>
        <translation>打开该文件的页面。</translation>
    </message>
    <message>
        <source>%1 of %2 rows stand in the rows shown</source>
        <translation>%2 行中有 %1 行在所示各行中</translation>
    </message>
    <message>
        <source>%1 of %2 rows stand in the rows shown; the first in the file: %3</source>
        <translation>%2 行中有 %1 行在所示各行中；文件中最先出现于：%3</translation>
    </message>
</context>
<context>
    <name>tessera::ImportPeople</name>
    <message>
        <source>Identity after this import</source>
        <translation>导入后的身份</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>授权同意</translation>
    </message>
    <message>
        <source>Check only, to know</source>
        <translation>仅检查以得知</translation>
    </message>
    <message>
        <source>Reads the whole file and compares it. Nothing is loaded.</source>
        <translation>读取整个文件并比较，不导入任何内容。</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>New people</source>
        <translation>新增人数</translation>
    </message>
    <message>
        <source>Joined to known</source>
        <translation>归入已知</translation>
    </message>
    <message>
        <source>Known people that became one</source>
        <translation>合并为一人的已知人</translation>
    </message>
    <message>
        <source>%1 known</source>
        <translation>已知的 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 中的 %1</translation>
    </message>
    <message>
        <source>belongs to nobody</source>
        <translation>不属于任何人</translation>
    </message>
    <message>
        <source>Not mapped: no column says what people agreed to. A package for a platform asks for one.</source>
        <translation>未映射：没有列说明用户同意了什么。投放人群包需要这样一列。</translation>
    </message>
    <message>
        <source>not mapped</source>
        <translation>未映射</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>%1 of the rows shown</source>
        <translation>所示行中 %1 行</translation>
    </message>
</context>
<context>
    <name>tessera::ImportWelcome</name>
    <message>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>把文件拖到这里</translation>
    </message>
    <message>
        <source>CSV, TSV or JSON lines, also gzipped; several at once.</source>
        <translation>CSV、TSV 或 JSON Lines，可以是 gzip 压缩的，也可以一次拖入多个。</translation>
    </message>
    <message>
        <source>or press %1</source>
        <translation>或按 %1</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>会员</translation>
    </message>
    <message>
        <source>one row for each person: phones, e-mails, attributes</source>
        <translation>每人一行：手机号、邮箱、属性</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>one row for each order or item: who, when, what, how much</source>
        <translation>每单或每件一行：谁、何时、买了什么、多少钱</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>行为</translation>
    </message>
    <message>
        <source>logs of app, web and mini program: who, when, which event</source>
        <translation>App、网页和小程序日志：谁、何时、什么事件</translation>
    </message>
    <message>
        <source>Exposure and results</source>
        <translation>曝光与效果</translation>
    </message>
    <message>
        <source>who saw an advertisement, who was treated, what came of it</source>
        <translation>谁看到了广告、谁被触达、结果如何</translation>
    </message>
    <message>
        <source>Encoding, separator, types and roles are guessed and shown before anything is imported.</source>
        <translation>编码、分隔符、类型和角色会先猜好并展示出来，确认后才导入。</translation>
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
    <name>tessera::LibraryButton</name>
    <message>
        <source>From library…</source>
        <translation>从人群库选择…</translation>
    </message>
    <message>
        <source>Ready-made groups as rules that can be edited</source>
        <translation>可编辑规则形式的现成人群</translation>
    </message>
    <message>
        <source>Look up ready-made groups</source>
        <translation>查找现成人群</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>%1: misses %2</source>
        <translation>%1：缺少 %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>tessera::LifecyclePanel</name>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>状态集</translation>
    </message>
    <message>
        <source>simple: new, active, dormant, lost</source>
        <translation>简单：新客、活跃、沉睡、流失</translation>
    </message>
    <message>
        <source>full: eight states</source>
        <translation>完整：八种状态</translation>
    </message>
    <message>
        <source>Days until</source>
        <translation>分界天数</translation>
    </message>
    <message>
        <source>from the curve</source>
        <translation>取自曲线</translation>
    </message>
    <message>
        <source>New up to</source>
        <translation>新客至</translation>
    </message>
    <message>
        <source>Declining</source>
        <translation>衰退</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation>沉睡</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>流失</translation>
    </message>
    <message>
        <source>Mature from</source>
        <translation>成熟起于</translation>
    </message>
    <message>
        <source>Flow</source>
        <translation>流转</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>days before the end</source>
        <translation>结束前若干天</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
</context>
<context>
    <name>tessera::LineList</name>
    <message>
        <source>Show the rows</source>
        <translation>查看这些行</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>tessera::LinkagePanel</name>
    <message>
        <source>equal or not</source>
        <translation>是否相同</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Linked with</source>
        <translation>关联对象</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>自身</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>比较项</translation>
    </message>
    <message>
        <source>Which records meet</source>
        <translation>哪些记录相比</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>How %1 is compared</source>
        <translation>%1 的比较方式</translation>
    </message>
    <message>
        <source>Do not compare %1</source>
        <translation>不比较 %1</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>添加列</translation>
    </message>
    <message>
        <source>%1 % of all pairs; its largest block has %2 records</source>
        <translation>占全部组合的 %1 %；最大的块有 %2 条记录</translation>
    </message>
    <message>
        <source>%1 pairs of its own; %2 with the rules counted before it</source>
        <translation>独有 %1 对；连同之前的规则共 %2 对</translation>
    </message>
    <message>
        <source>Add: records that agree in …</source>
        <translation>添加：此列相同的记录……</translation>
    </message>
    <message>
        <source>One rule must stay: without any, no two records would meet.</source>
        <translation>至少保留一条规则：否则没有记录可以相比。</translation>
    </message>
    <message>
        <source>Joined from</source>
        <translation>合并起点</translation>
    </message>
    <message>
        <source>Least probability of records that are joined</source>
        <translation>合并记录所需的最低概率</translation>
    </message>
    <message>
        <source>Listed from</source>
        <translation>列出起点</translation>
    </message>
    <message>
        <source>Least probability of a pair that is listed</source>
        <translation>列出组合所需的最低概率</translation>
    </message>
    <message>
        <source>One to one</source>
        <translation>一对一</translation>
    </message>
    <message>
        <source>Each row is joined with one of the other table at most; needs two tables</source>
        <translation>每行最多与另一张表的一行合并；需要两张表</translation>
    </message>
    <message>
        <source>Rare values count more</source>
        <translation>少见的取值权重更高</translation>
    </message>
    <message>
        <source>Two records that agree on a rare name are likelier one person than two that agree on a common one</source>
        <translation>同一个少见姓名的两条记录，比同一个常见姓名的更可能是同一人</translation>
    </message>
    <message>
        <source>Use decisions as labels</source>
        <translation>把判定用作标注</translation>
    </message>
    <message>
        <source>What was decided about the identifiers of two records, here or on the page OneID, teaches the weights and is kept to</source>
        <translation>在此处或 OneID 页面对两条记录的标识所作的判定，会用来修正权重并始终遵守</translation>
    </message>
    <message>
        <source>Forget these answers</source>
        <translation>清除这些回答</translation>
    </message>
    <message>
        <source>Count pairs: %1</source>
        <translation>统计组合：%1</translation>
    </message>
    <message>
        <source>%1 pairs would be compared</source>
        <translation>将比较 %1 对组合</translation>
    </message>
    <message>
        <source>Counting the pairs.</source>
        <translation>正在统计组合。</translation>
    </message>
    <message>
        <source>%1 different pairs are compared.</source>
        <translation>比较 %1 对不同的组合。</translation>
    </message>
    <message>
        <source>Compare %1 pairs</source>
        <translation>比较 %1 对组合</translation>
    </message>
    <message>
        <source>Counting the pairs to compare.</source>
        <translation>正在统计要比较的组合。</translation>
    </message>
    <message>
        <source>So many pairs take a while. Take rules out first, or compare them all.</source>
        <translation>组合很多，需要一些时间。可以先去掉几条规则，或直接全部比较。</translation>
    </message>
    <message>
        <source>the pairs are being counted</source>
        <translation>正在统计组合</translation>
    </message>
    <message>
        <source>Worth an answer</source>
        <translation>值得回答</translation>
    </message>
    <message>
        <source>Explain a pair</source>
        <translation>解释一对组合</translation>
    </message>
    <message>
        <source>The pair was not explained</source>
        <translation>未能解释这一对</translation>
    </message>
    <message>
        <source>Pairs of a bar</source>
        <translation>柱内的组合</translation>
    </message>
    <message>
        <source>Nothing was decided</source>
        <translation>没有作出判定</translation>
    </message>
    <message>
        <source>the last answers do not count yet</source>
        <translation>最近的回答尚未计入</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) in this definition</source>
        <translation>
            <numerusform>此定义中有 %n 个回答</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put off</source>
        <translation>
            <numerusform>%n 个推迟</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers to pairs without identifiers are kept here.</source>
        <translation>没有标识的组合，其回答保存在这里。</translation>
    </message>
    <message>
        <source>number</source>
        <translation>号码</translation>
    </message>
    <message>
        <source>%1 pairs are too many. Take out a rule whose values many records share.</source>
        <translation>%1 对组合过多。请去掉一条许多记录取值相同的规则。</translation>
    </message>
</context>
<context>
    <name>tessera::LookalikePanel</name>
    <message>
        <source>Seeds</source>
        <translation>种子人群</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选人</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>效果评估</translation>
    </message>
    <message>
        <source>Held out</source>
        <translation>留出比例</translation>
    </message>
    <message>
        <source>Share of the seeds that the model does not see, to measure it with</source>
        <translation>不参与训练、只用来评估模型的种子所占的比例</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>a rule of people</source>
        <translation>人群规则</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>a rule</source>
        <translation>按规则</translation>
    </message>
</context>
<context>
    <name>tessera::MainWindow</name>
    <message>
        <source>Choose the client&apos;s files</source>
        <translation>选择客户的文件</translation>
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
        <source>New analysis</source>
        <translation>新建分析</translation>
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
    <message>
        <source>The date was not changed</source>
        <translation>日期未更改</translation>
    </message>
    <message>
        <source>Data (%1);;All files (*)</source>
        <translation>数据 (%1);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>tessera::MembersPanel</name>
    <message>
        <source>Levels</source>
        <translation>等级</translation>
    </message>
    <message>
        <source>Stand in</source>
        <translation>等级来自</translation>
    </message>
    <message>
        <source>an attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>events that set them</source>
        <translation>变更事件</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Add a higher level</source>
        <translation>添加更高等级</translation>
    </message>
    <message>
        <source>Low to high</source>
        <translation>由低到高</translation>
    </message>
    <message>
        <source>in order of spend</source>
        <translation>按消费排序</translation>
    </message>
    <message>
        <source>Names of the levels from the lowest to the highest, with commas between</source>
        <translation>等级名称，由低到高，用逗号分隔</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>积分</translation>
    </message>
    <message>
        <source>Earned</source>
        <translation>获得</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>at the end of their life</source>
        <translation>到期即过期</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Last days</source>
        <translation>有效天数</translation>
    </message>
    <message>
        <source>until booked as expired</source>
        <translation>至记为过期</translation>
    </message>
    <message>
        <source>Warn ahead</source>
        <translation>提前天数</translation>
    </message>
    <message>
        <source>Of a point</source>
        <translation>每分价值</translation>
    </message>
    <message>
        <source>Never used</source>
        <translation>不会使用</translation>
    </message>
    <message>
        <source>measured, or 0.2</source>
        <translation>实测，或填 0.2</translation>
    </message>
    <message>
        <source>Share of points that will never be used, 0 to 1: it is taken off what the points out there are worth</source>
        <translation>不会被使用的积分占比，0 到 1：从积分的价值中扣除</translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>发放</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation>客户的日期</translation>
    </message>
    <message>
        <source>Levels since</source>
        <translation>等级起自</translation>
    </message>
    <message>
        <source>days before the end</source>
        <translation>结束前天数</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>之前天数</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
</context>
<context>
    <name>tessera::NextCategoryPanel</name>
    <message>
        <source>Purchases</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>早于</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation>客户的截至日期</translation>
    </message>
    <message>
        <source>Last days</source>
        <translation>最近天数</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Check and lists</source>
        <translation>检验与名单</translation>
    </message>
    <message>
        <source>Held out, d</source>
        <translation>留出天数</translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation>四分之一</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
</context>
<context>
    <name>tessera::OutcomeNote</name>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>tessera::OutcomeView</name>
    <message>
        <source>Outcome of this import</source>
        <translation>本次导入结果</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>被拒的行</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>另存为 CSV</translation>
    </message>
    <message>
        <source>Loaded in %1.</source>
        <translation>导入用时 %1。</translation>
    </message>
    <message>
        <source>The whole file was compared. Nothing is loaded.</source>
        <translation>已比对整个文件，没有导入任何内容。</translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation>已导入</translation>
    </message>
    <message>
        <source>Would be loaded</source>
        <translation>将会导入</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>被拒</translation>
    </message>
    <message>
        <source>Left out: erased people</source>
        <translation>略过：已抹除的人</translation>
    </message>
    <message>
        <source>Rows in the file</source>
        <translation>文件中的行</translation>
    </message>
    <message>
        <source>Take the place of older rows</source>
        <translation>取代旧的行</translation>
    </message>
    <message>
        <source>Repeated in the file</source>
        <translation>文件内重复</translation>
    </message>
    <message>
        <source>Older than what is loaded</source>
        <translation>比已导入的更旧</translation>
    </message>
    <message>
        <source>Without a key</source>
        <translation>没有主键</translation>
    </message>
    <message>
        <source>Files replaced</source>
        <translation>被取代的文件</translation>
    </message>
    <message>
        <source>Belong to nobody</source>
        <translation>不属于任何人</translation>
    </message>
    <message>
        <source>Identifiers cleaned</source>
        <translation>清洗过的标识</translation>
    </message>
    <message>
        <source>Of the rows shown. Nothing is loaded yet.</source>
        <translation>仅统计所示的行，尚未导入任何内容。</translation>
    </message>
    <message>
        <source>Read as they are</source>
        <translation>原样读取</translation>
    </message>
    <message>
        <source>Fixed on reading</source>
        <translation>读取时修正</translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation>所示的行</translation>
    </message>
    <message>
        <source>Nothing is known of this file yet.</source>
        <translation>尚不了解此文件。</translation>
    </message>
    <message>
        <source>After the import.</source>
        <translation>导入后可用。</translation>
    </message>
</context>
<context>
    <name>tessera::OverlapPanel</name>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Combinations</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>number of audiences</source>
        <translation>人群包数量</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列数</translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation>两两重叠</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>显示为</translation>
    </message>
    <message>
        <source>people in both</source>
        <translation>同时属于的人数</translation>
    </message>
    <message>
        <source>share of the row</source>
        <translation>占行的比例</translation>
    </message>
    <message>
        <source>Jaccard</source>
        <translation>Jaccard</translation>
    </message>
    <message>
        <source>lift</source>
        <translation>提升度</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>人群包</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已不存在</translation>
    </message>
</context>
<context>
    <name>tessera::OverviewPanel</name>
    <message>
        <source>Rows</source>
        <translation>数据行</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>净销售额</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>day</source>
        <translation>按天</translation>
    </message>
    <message>
        <source>week</source>
        <translation>按周</translation>
    </message>
    <message>
        <source>month</source>
        <translation>按月</translation>
    </message>
    <message>
        <source>By</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>不细分</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大的几组</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
</context>
<context>
    <name>tessera::PackagePanel</name>
    <message>
        <source>Definition</source>
        <translation>定义</translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation>JSON 形式</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>平台</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>Must not be reached</source>
        <translation>不可触达</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>授权同意</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Control group</source>
        <translation>对照组</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>盐值</translation>
    </message>
    <message>
        <source>The same salt draws the same people again; another one draws others</source>
        <translation>同一个盐值每次抽到同一批人，换一个就换一批</translation>
    </message>
    <message>
        <source>Only people whose attribute has this value are put on the list</source>
        <translation>只有该属性等于这个值的人才进名单</translation>
    </message>
    <message>
        <source>Write the package…</source>
        <translation>生成人群包…</translation>
    </message>
    <message>
        <source>Writes the list and its manifest into a folder; the journal keeps a note of it</source>
        <translation>把名单和清单写入文件夹，并记入日志</translation>
    </message>
    <message>
        <source>No other audience is saved yet.</source>
        <translation>还没有保存其他人群。</translation>
    </message>
    <message>
        <source>By a rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>not mapped</source>
        <translation>未指定</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>Own profile</source>
        <translation>自有格式</translation>
    </message>
    <message>
        <source>Not hashed</source>
        <translation>不加密</translation>
    </message>
    <message>
        <source>at least %1 rows</source>
        <translation>至少 %1 行</translation>
    </message>
    <message>
        <source>rules checked %1</source>
        <translation>规则核对于 %1</translation>
    </message>
    <message>
        <source>One column for each, in this order.</source>
        <translation>每种一列，按此顺序。</translation>
    </message>
    <message>
        <source>This platform takes one kind in a list.</source>
        <translation>该平台一份名单只收一种标识。</translation>
    </message>
    <message>
        <source>Write who belongs to it.</source>
        <translation>请写明哪些人属于这个人群。</translation>
    </message>
    <message>
        <source>A share from 0 to 50 %.</source>
        <translation>占比在 0 到 50 % 之间。</translation>
    </message>
    <message>
        <source>A control group needs a salt, so that it can be drawn again.</source>
        <translation>对照组需要盐值，以便日后重新抽出同一批人。</translation>
    </message>
    <message>
        <source>Folder for the package</source>
        <translation>存放人群包的文件夹</translation>
    </message>
    <message>
        <source>Replace the package in this folder?</source>
        <translation>替换这个文件夹里的人群包？</translation>
    </message>
    <message>
        <source>%1 holds a package already.</source>
        <translation>%1 里已经有一个人群包。</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Write the package %1</source>
        <translation>生成人群包“%1”</translation>
    </message>
    <message>
        <source>%1 rows written to %2, with manifest.json beside it</source>
        <translation>已写入 %1 行：%2，同目录附有 manifest.json</translation>
    </message>
    <message>
        <source>A rule, such as %1</source>
        <translation>规则，例如 %1</translation>
    </message>
</context>
<context>
    <name>tessera::PackagePreviewView</name>
    <message>
        <source>%1 rows, the first %2 shown</source>
        <translation>共 %1 行，显示前 %2 行</translation>
    </message>
    <message>
        <source>%1 repeats left out</source>
        <translation>去除重复 %1</translation>
    </message>
    <message>
        <source>%1 malformed left out</source>
        <translation>去除格式有误 %1</translation>
    </message>
    <message>
        <source>%1 hashed by another method left out</source>
        <translation>去除加密方式不符 %1</translation>
    </message>
    <message>
        <source>%1 came hashed</source>
        <translation>原本已加密 %1</translation>
    </message>
    <message>
        <source>fewer than the %1 the platform accepts</source>
        <translation>少于平台要求的 %1 行</translation>
    </message>
    <message>
        <source>As it would be written now</source>
        <translation>此刻生成的内容</translation>
    </message>
    <message>
        <source>%1, plain, masked here</source>
        <translation>%1，明文，此处已遮盖</translation>
    </message>
</context>
<context>
    <name>tessera::PairRows</name>
    <message>
        <source>Take away</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>tessera::PairView</name>
    <message>
        <source>Same person (S)</source>
        <translation>同一人 (S)</translation>
    </message>
    <message>
        <source>Two persons (D)</source>
        <translation>两个人 (D)</translation>
    </message>
    <message>
        <source>Later (L)</source>
        <translation>稍后 (L)</translation>
    </message>
    <message>
        <source>Open the people</source>
        <translation>打开人群</translation>
    </message>
    <message>
        <source>The people these two records belong to</source>
        <translation>这两条记录所属的人</translation>
    </message>
    <message>
        <source>Pairs of records</source>
        <translation>记录组合</translation>
    </message>
    <message>
        <source>What speaks for and against the pair</source>
        <translation>支持与反对这一对的证据</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n 对</numerusform>
        </translation>
    </message>
    <message>
        <source>joined</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>left apart</source>
        <translation>未合并</translation>
    </message>
    <message>
        <source>answered: one person</source>
        <translation>已回答：同一人</translation>
    </message>
    <message>
        <source>answered: two persons</source>
        <translation>已回答：两个人</translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation>尚未回答</translation>
    </message>
    <message>
        <source>Rows %1 and %2, %3, %4</source>
        <translation>第 %1 行与第 %2 行，%3，%4</translation>
    </message>
</context>
<context>
    <name>tessera::PassphraseDialog</name>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>设定口令</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation>隐藏输入内容</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>显示输入内容</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>12 characters and more are advised; several words are easy to keep.</source>
        <translation>建议 12 个字符以上；几个词连起来便于记忆。</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s): short. 12 and more are advised.</source>
        <translation>
            <numerusform>%n 个字符：偏短，建议 12 个以上。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s): long enough.</source>
        <translation>
            <numerusform>%n 个字符：长度足够。</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Make the client</source>
        <translation>创建客户</translation>
    </message>
    <message>
        <source>Passphrase (optional)</source>
        <translation>口令（可选）</translation>
    </message>
    <message>
        <source>Empty: whoever has the file can read it. Encrypting it later is possible.</source>
        <translation>留空：拿到文件的人都能读取。之后仍可加密。</translation>
    </message>
</context>
<context>
    <name>tessera::PaybackPanel</name>
    <message>
        <source>New buyers</source>
        <translation>新买家</translation>
    </message>
    <message>
        <source>New after</source>
        <translation>间隔后算新</translation>
    </message>
    <message>
        <source>ever</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation>群组月数</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>价值</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>费用</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>周期</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>合在一起</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>费用</translation>
    </message>
</context>
<context>
    <name>tessera::PeopleModel</name>
    <message>
        <source>First seen</source>
        <translation>首次出现</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>最近出现</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
</context>
<context>
    <name>tessera::PeoplePage</name>
    <message>
        <source>The audience was saved</source>
        <translation>人群包已保存</translation>
    </message>
    <message>
        <source>The audience was not saved</source>
        <translation>人群包未保存</translation>
    </message>
    <message>
        <source>%1 stands under Audiences now.</source>
        <translation>%1 已列在“人群包”下。</translation>
    </message>
    <message>
        <source>Find by identifier or OneID</source>
        <translation>按标识或 OneID 查找</translation>
    </message>
    <message>
        <source>Show masked values…</source>
        <translation>显示脱敏值…</translation>
    </message>
    <message>
        <source>Mask values</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>Showing them is written into the journal</source>
        <translation>显示会记入日志</translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>Save as audience</source>
        <translation>保存为人群包</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Reading the client&apos;s data.</source>
        <translation>正在读取客户数据。</translation>
    </message>
    <message>
        <source>List %1</source>
        <translation>列出 %1</translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation>查找 %1</translation>
    </message>
    <message>
        <source>Nobody here has this identifier.</source>
        <translation>此处没有人有这个标识。</translation>
    </message>
    <message>
        <source>Data r%1, as of %2 · %3 of %4 people</source>
        <translation>数据 r%1，截至 %2 · %4 人中的 %3 人</translation>
    </message>
    <message>
        <source>Personal data masked</source>
        <translation>个人信息已脱敏</translation>
    </message>
    <message>
        <source>Personal data shown, journaled</source>
        <translation>个人信息已显示，已记入日志</translation>
    </message>
    <message>
        <source>Show masked values?</source>
        <translation>显示脱敏值？</translation>
    </message>
    <message>
        <source>That they were shown is written into the client&apos;s journal.</source>
        <translation>显示这一操作会写入客户的日志。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Masked values shown: %1, %2 people</source>
        <translation>已显示脱敏值：%1，%2 人</translation>
    </message>
    <message>
        <source>The values stay masked</source>
        <translation>仍保持脱敏</translation>
    </message>
    <message>
        <source>Export the people</source>
        <translation>导出人群</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Exported %1: %2 people</source>
        <translation>已导出 %1：%2 人</translation>
    </message>
    <message>
        <source>The people were not exported</source>
        <translation>人群未导出</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>%1 号</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>已知信息</translation>
    </message>
    <message>
        <source>Open person</source>
        <translation>打开个人</translation>
    </message>
</context>
<context>
    <name>tessera::PeopleSample</name>
    <message>
        <source>Sample of people</source>
        <translation>人员样本</translation>
    </message>
    <message>
        <source>Another sample</source>
        <translation>换一批</translation>
    </message>
    <message>
        <source>%1 of %2; Enter opens one</source>
        <translation>%2 人中的 %1 人；回车打开</translation>
    </message>
</context>
<context>
    <name>tessera::PersonBelongings</name>
    <message>
        <source>Audiences</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>computing</source>
        <translation>计算中</translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>cannot be counted</source>
        <translation>无法计数</translation>
    </message>
    <message>
        <source>none is saved</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>in %1 of %2</source>
        <translation>属于 %1 个，共 %2 个</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>人群包</translation>
    </message>
    <message>
        <source>as they would be written now</source>
        <translation>按现在写出的结果</translation>
    </message>
    <message>
        <source>Household</source>
        <translation>家庭</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>个人 %1</translation>
    </message>
    <message>
        <source>OneID %1</source>
        <translation>OneID %1</translation>
    </message>
    <message>
        <source>lives alone, as far as %1 tells</source>
        <translation>据“%1”所知为独居</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>no column says what people agreed to</source>
        <translation>没有列说明授权情况</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>cannot be computed</source>
        <translation>无法计算</translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation>%1：无</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>no model is saved</source>
        <translation>尚未保存模型</translation>
    </message>
</context>
<context>
    <name>tessera::PersonEraser</name>
    <message>
        <source>Count the rows of person %1</source>
        <translation>清点 %1 号的行数</translation>
    </message>
    <message>
        <source>The person was not erased</source>
        <translation>此人未被抹除</translation>
    </message>
    <message>
        <source>Erased for good: %1.</source>
        <translation>将永久抹除：%1。</translation>
    </message>
    <message>
        <source>There is no undo, and the history of the client goes too: no step made before can be undone afterwards, and named points are lost.</source>
        <translation>无法撤销，客户的历史记录也一并清除：此前的步骤不能再撤销，已命名的时间点不再保留。</translation>
    </message>
    <message>
        <source>Copies and exports made before are not touched.</source>
        <translation>此前的副本和导出文件不受影响。</translation>
    </message>
    <message>
        <source>Erase person %1?</source>
        <translation>抹除 %1 号？</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>抹除…</translation>
    </message>
    <message>
        <source>Type %1, the person&apos;s OneID, to erase them for good:</source>
        <translation>输入此人的 OneID %1，确认永久抹除：</translation>
    </message>
    <message>
        <source>What was typed is not %1. Nothing was changed.</source>
        <translation>输入的不是 %1。没有任何改动。</translation>
    </message>
    <message>
        <source>Person %1 was erased</source>
        <translation>%1 号已抹除</translation>
    </message>
</context>
<context>
    <name>tessera::PersonEventModel</name>
    <message>
        <source>%1, batch %2, row %3 of the file</source>
        <translation>%1，批次 %2，文件第 %3 行</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
</context>
<context>
    <name>tessera::PersonEventTable</name>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Copy row(s)</source>
        <translation>复制所选行</translation>
    </message>
</context>
<context>
    <name>tessera::PersonEventsPane</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 天</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 天</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Which events are shown</source>
        <translation>显示哪些事件</translation>
    </message>
    <message>
        <source>Timeline of events</source>
        <translation>事件时间线</translation>
    </message>
    <message>
        <source>The wheel zooms, dragging moves; plus, minus and the arrow keys do so too.</source>
        <translation>滚轮缩放，拖动平移；加号、减号和方向键亦可。</translation>
    </message>
    <message>
        <source>reading the events</source>
        <translation>正在读取事件</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 条事件</numerusform>
        </translation>
    </message>
    <message>
        <source>no events</source>
        <translation>没有事件</translation>
    </message>
    <message>
        <source>%1; %2 shown, %3 to %4</source>
        <translation>%1；显示 %2 条，%3 至 %4</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>全部事件</translation>
    </message>
</context>
<context>
    <name>tessera::PersonGraphView</name>
    <message>
        <source>%1, not joined</source>
        <translation>%1，未归并</translation>
    </message>
</context>
<context>
    <name>tessera::PersonHeadStrip</name>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>消费</translation>
    </message>
    <message>
        <source>Expected, 1 y</source>
        <translation>未来一年预期</translation>
    </message>
    <message>
        <source>RFM</source>
        <translation>RFM</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>授权</translation>
    </message>
    <message>
        <source>Copy the OneID</source>
        <translation>复制 OneID</translation>
    </message>
    <message>
        <source>OneID %1</source>
        <translation>OneID %1</translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation>个人 %1</translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <translation>%1 · 自 %2</translation>
    </message>
    <message>
        <source>%1, first seen %2</source>
        <translation>%1，首次出现于 %2</translation>
    </message>
    <message>
        <source>not in %1</source>
        <translation>不在“%1”中</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>最近 %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <source>rank %1 of %2</source>
        <translation>第 %1 名，共 %2 人</translation>
    </message>
    <message>
        <source>no value analysis</source>
        <translation>没有价值分析</translation>
    </message>
    <message>
        <source>no purchase yet</source>
        <translation>尚未购买</translation>
    </message>
    <message>
        <source>P(alive) %1</source>
        <translation>活跃概率 %1</translation>
    </message>
    <message>
        <source>80 in 100 such buyers: %1</source>
        <translation>百名同类买家中有 80 名：%1</translation>
    </message>
    <message>
        <source>no purchase in the window</source>
        <translation>窗口内无购买</translation>
    </message>
    <message>
        <source>%1 days ago, %2 times, %3</source>
        <translation>%1 天前，%2 次，%3</translation>
    </message>
    <message>
        <source>no column says</source>
        <translation>没有列说明</translation>
    </message>
    <message>
        <source>No attribute is called consent, opt-in or alike, and no package names one.</source>
        <translation>没有名为 consent、opt_in、同意、授权之类的属性，也没有人群包指定授权列。</translation>
    </message>
</context>
<context>
    <name>tessera::PersonIdentityPanel</name>
    <message>
        <source>One identity</source>
        <translation>同一身份</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>拆分</translation>
    </message>
    <message>
        <source>The two ends of the chosen line are two persons from now on</source>
        <translation>此后所选连线的两端是两个人</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>No file and no linkage joins anybody to this person any more</source>
        <translation>此后任何文件和关联都不再把别人并入此人</translation>
    </message>
    <message>
        <source>Takes the last decision about this person back</source>
        <translation>撤回关于此人的上一个判定</translation>
    </message>
    <message>
        <source>Withdraw decision</source>
        <translation>撤回判定</translation>
    </message>
    <message>
        <source>Why this is one person</source>
        <translation>为何是同一个人</translation>
    </message>
    <message>
        <source>Contradiction: %1</source>
        <translation>矛盾：%1</translation>
    </message>
    <message>
        <source>%1. Without it the person would come apart.</source>
        <translation>%1。没有它，此人会被拆开。</translation>
    </message>
    <message numerus="yes">
        <source>%n identifier(s)</source>
        <translation>
            <numerusform>%n 个标识</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the pairs stand together; %n bridge(s)</source>
        <translation>
            <numerusform>%1 的标识对同现；%n 座桥</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>未作更改</translation>
    </message>
</context>
<context>
    <name>tessera::PersonLifeStrip</name>
    <message>
        <source>%1 from %2</source>
        <translation>%1，自 %2</translation>
    </message>
    <message>
        <source>Life cycle: %1</source>
        <translation>生命周期：%1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>%1: never</source>
        <translation>%1：从未</translation>
    </message>
    <message>
        <source>Not known by the as-of date.</source>
        <translation>截止日之前尚不知晓此人。</translation>
    </message>
    <message>
        <source>Computing.</source>
        <translation>计算中。</translation>
    </message>
</context>
<context>
    <name>tessera::PersonLineage</name>
    <message>
        <source>Because</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>各列</translation>
    </message>
    <message>
        <source>The rows a value comes from</source>
        <translation>值所依据的行</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>holds: %1</source>
        <translation>成立：%1</translation>
    </message>
    <message>
        <source>does not hold: %1</source>
        <translation>不成立：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>另有 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of files</source>
        <translation>
            <numerusform>文件中的 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the newest of %2</source>
        <translation>%1，最新一行为 %2</translation>
    </message>
</context>
<context>
    <name>tessera::PersonMonthsChart</name>
    <message>
        <source>Computing.</source>
        <translation>计算中。</translation>
    </message>
    <message>
        <source>No purchase by the as-of date.</source>
        <translation>截止日之前没有购买。</translation>
    </message>
    <message>
        <source>Value by month: %1</source>
        <translation>逐月价值：%1</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n month(s)</source>
        <translation>
            <numerusform>%n 个月共 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, expected %2 in the next %3</source>
        <translation>%1，预计未来 %3 个月 %2</translation>
    </message>
    <message>
        <source>expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>80 in 100 such buyers: %1–%2</source>
        <translation>百名同类买家中有 80 名：%1–%2</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n 笔订单</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::PersonPage</name>
    <message>
        <source>Person %1</source>
        <translation>个人 %1</translation>
    </message>
    <message>
        <source>Reading the client&apos;s data.</source>
        <translation>正在读取客户的数据。</translation>
    </message>
    <message>
        <source>There is no person with this OneID now: the people were joined or came apart.</source>
        <translation>现在没有这个 OneID 的人：已被合并或拆开。</translation>
    </message>
    <message>
        <source>Show masked values?</source>
        <translation>显示脱敏值？</translation>
    </message>
    <message>
        <source>That they were shown is written into the client&apos;s journal.</source>
        <translation>显示这一操作会写入客户的日志。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Masked values shown: person %1</source>
        <translation>已显示脱敏值：个人 %1</translation>
    </message>
    <message>
        <source>The values stay masked</source>
        <translation>仍保持脱敏</translation>
    </message>
    <message>
        <source>The person was not added</source>
        <translation>未能加入</translation>
    </message>
    <message>
        <source>New audience…</source>
        <translation>新建人群…</translation>
    </message>
    <message>
        <source>New audience</source>
        <translation>新建人群</translation>
    </message>
    <message>
        <source>Name of an audience of chosen people:</source>
        <translation>手选人群的名称：</translation>
    </message>
    <message>
        <source>Where %1 of person %2 comes from</source>
        <translation>个人 %2 的“%1”从何而来</translation>
    </message>
    <message>
        <source>The tag is no longer there.</source>
        <translation>该标签已不存在。</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>上一位</translation>
    </message>
    <message>
        <source>The person before in the list (%1)</source>
        <translation>列表中的上一位（%1）</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一位</translation>
    </message>
    <message>
        <source>The next person in the list (%1)</source>
        <translation>列表中的下一位（%1）</translation>
    </message>
    <message>
        <source>Add to audience</source>
        <translation>加入人群</translation>
    </message>
    <message>
        <source>Keeps the person in an audience whose people are a snapshot</source>
        <translation>把此人存入一个成员为快照的人群</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>生命周期</translation>
    </message>
    <message>
        <source>Value by month</source>
        <translation>逐月价值</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Groups of tags</source>
        <translation>标签分组</translation>
    </message>
    <message>
        <source>360-degree view</source>
        <translation>360° 画像</translation>
    </message>
    <message>
        <source>Mask values</source>
        <translation>重新脱敏</translation>
    </message>
    <message>
        <source>Show masked…</source>
        <translation>显示脱敏值…</translation>
    </message>
    <message>
        <source>Showing them is written into the journal</source>
        <translation>显示会记入日志</translation>
    </message>
    <message>
        <source>Contact data shown</source>
        <translation>联系信息已显示</translation>
    </message>
    <message>
        <source>Contact data masked</source>
        <translation>联系信息已脱敏</translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation>显示所有人</translation>
    </message>
    <message>
        <source>OneID %1</source>
        <translation>OneID %1</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>“%3”中第 %1 位，共 %2 位</translation>
    </message>
    <message>
        <source>Data r%1, as of %2</source>
        <translation>数据 r%1，截至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n 条事件</numerusform>
        </translation>
    </message>
    <message>
        <source>Opened in %1 ms</source>
        <translation>打开用时 %1 毫秒</translation>
    </message>
    <message>
        <source>Personal data shown, journaled</source>
        <translation>个人信息已显示，已记入日志</translation>
    </message>
    <message>
        <source>Every look at masked data is journaled</source>
        <translation>每次查看脱敏数据都会记入日志</translation>
    </message>
    <message>
        <source>Open person %1</source>
        <translation>打开个人 %1</translation>
    </message>
    <message>
        <source>Computing.</source>
        <translation>计算中。</translation>
    </message>
    <message>
        <source>Events of person %1</source>
        <translation>个人 %1 的事件</translation>
    </message>
    <message>
        <source>Stage, RFM and life cycle of person %1</source>
        <translation>个人 %1 的阶段、RFM 与生命周期</translation>
    </message>
    <message>
        <source>Tags of person %1</source>
        <translation>个人 %1 的标签</translation>
    </message>
    <message>
        <source>Expected value of person %1</source>
        <translation>个人 %1 的预期价值</translation>
    </message>
    <message>
        <source>Audiences of person %1</source>
        <translation>个人 %1 所属人群</translation>
    </message>
    <message>
        <source>Scores of person %1</source>
        <translation>个人 %1 的评分</translation>
    </message>
    <message>
        <source>The person is not whole</source>
        <translation>个人画像不完整</translation>
    </message>
    <message>
        <source>cut points from this client&apos;s orders</source>
        <translation>分界点取自该客户的订单</translation>
    </message>
    <message>
        <source>No tags are defined. Make some under Tags of the client.</source>
        <translation>尚未定义标签。请在客户的“标签”中创建。</translation>
    </message>
    <message>
        <source>%1 of %2 have a value, by taxonomy</source>
        <translation>按分类体系，%2 个中有 %1 个有值</translation>
    </message>
    <message>
        <source>All groups</source>
        <translation>全部分组</translation>
    </message>
    <message>
        <source>The page is about somebody else meanwhile. Try again when it has loaded.</source>
        <translation>此页已切换到另一位。请在加载完成后重试。</translation>
    </message>
    <message>
        <source>%1; nothing expected</source>
        <translation>%1；暂无预期</translation>
    </message>
</context>
<context>
    <name>tessera::PersonTagList</name>
    <message>
        <source>cannot be computed</source>
        <translation>无法计算</translation>
    </message>
    <message>
        <source>No folder</source>
        <translation>未分类</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation>新鲜</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>陈旧</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>无日期</translation>
    </message>
    <message numerus="yes">
        <source>Valid for %n day(s): %1</source>
        <translation>
            <numerusform>有效期 %n 天：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Never out of date</source>
        <translation>永不过期</translation>
    </message>
    <message>
        <source>Click to see the rows it comes from</source>
        <translation>点击查看所依据的行</translation>
    </message>
</context>
<context>
    <name>tessera::PersonTimelineCanvas</name>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation>%1，%2 至 %3</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation>%1，自 %2</translation>
    </message>
    <message>
        <source>No events by the as-of date.</source>
        <translation>截止日之前没有事件。</translation>
    </message>
    <message>
        <source>Reading the events.</source>
        <translation>正在读取事件。</translation>
    </message>
</context>
<context>
    <name>tessera::PickFields</name>
    <message>
        <source>Which of them</source>
        <translation>哪一次</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>the first ever</source>
        <translation>有史以来第几次</translation>
    </message>
    <message>
        <source>the last</source>
        <translation>倒数第几次</translation>
    </message>
    <message>
        <source>the first in the time</source>
        <translation>期间内第几次</translation>
    </message>
    <message>
        <source>the last in the time</source>
        <translation>期间内倒数第几次</translation>
    </message>
    <message>
        <source>again after days without</source>
        <translation>隔若干天后再次</translation>
    </message>
    <message>
        <source>Days without</source>
        <translation>间隔天数</translation>
    </message>
    <message>
        <source>Which number</source>
        <translation>第几次</translation>
    </message>
    <message>
        <source>So many days without such an event came before it.</source>
        <translation>之前有这么多天没有该事件。</translation>
    </message>
    <message>
        <source>1 is the first (or the last), 2 the one next to it.</source>
        <translation>1 为首次（或末次），2 为相邻的一次。</translation>
    </message>
</context>
<context>
    <name>tessera::PopulationPanel</name>
    <message>
        <source>Population</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation>对比人群</translation>
    </message>
    <message>
        <source>everyone of the base</source>
        <translation>基准人群全体</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准人群</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时间段</translation>
    </message>
    <message>
        <source>Last days</source>
        <translation>最近天数</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation>客户截止日</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>one each</source>
        <translation>每次一件</translation>
    </message>
    <message>
        <source>Hours and devices</source>
        <translation>时段与设备</translation>
    </message>
    <message>
        <source>every event</source>
        <translation>所有事件</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年龄</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>省份</translation>
    </message>
    <message>
        <source>City tier</source>
        <translation>城市等级</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>品类</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值个数</translation>
    </message>
    <message>
        <source>found by its name</source>
        <translation>按列名自动识别</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>tessera::PreviewHeader</name>
    <message>
        <source>complete</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>%1 empty</source>
        <translation>%1 为空</translation>
    </message>
    <message>
        <source>%1 bad</source>
        <translation>%1 无效</translation>
    </message>
    <message>
        <source>%1 fixed</source>
        <translation>%1 已修正</translation>
    </message>
    <message>
        <source>%1, sure to %2</source>
        <translation>%1，把握 %2</translation>
    </message>
    <message>
        <source>Do not fit: %1</source>
        <translation>不符合的值：%1</translation>
    </message>
    <message>
        <source>choose how it is read</source>
        <translation>请选择读取方式</translation>
    </message>
    <message>
        <source>Part of: %1</source>
        <translation>字段（%1）</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation>%1（必需）</translation>
    </message>
</context>
<context>
    <name>tessera::PreviewLegend</name>
    <message>
        <source>valid</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>fixed</source>
        <translation>已修正</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Colours of the bars</source>
        <translation>色条图例</translation>
    </message>
</context>
<context>
    <name>tessera::PreviewModel</name>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>is read as %1</source>
        <translation>读作 %1</translation>
    </message>
    <message>
        <source>In the file: %1</source>
        <translation>文件中：%1</translation>
    </message>
</context>
<context>
    <name>tessera::PrivateDomainPanel</name>
    <message>
        <source>Channels</source>
        <translation>渠道</translation>
    </message>
    <message>
        <source>Adviser</source>
        <translation>导购</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Messages refused</source>
        <translation>拒收消息</translation>
    </message>
    <message>
        <source>events that refuse: none</source>
        <translation>表示拒收的事件：无</translation>
    </message>
    <message>
        <source>events that allow again: none</source>
        <translation>表示恢复接收的事件：无</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>截至</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation>客户的日期</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>自</translation>
    </message>
    <message>
        <source>days before the end</source>
        <translation>结束前天数</translation>
    </message>
    <message>
        <source>Days before</source>
        <translation>之前天数</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
</context>
<context>
    <name>tessera::PrivateMatchPanel</name>
    <message>
        <source>Write the match file…</source>
        <translation>写出匹配文件…</translation>
    </message>
    <message>
        <source>Writes hashed identifiers for the partner; the journal keeps a note of it</source>
        <translation>为合作方写出哈希标识；日志会记录此事</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation>标识</translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 人</translation>
    </message>
    <message>
        <source>Shared key</source>
        <translation>共享密钥</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Secret key (HMAC)</source>
        <translation>密钥（HMAC）</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>盐值</translation>
    </message>
    <message>
        <source>File of the key</source>
        <translation>密钥文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>新密钥…</translation>
    </message>
    <message>
        <source>Hashed phones are still personal data: whoever has the key can try all numbers. Give the key by another way than the file.</source>
        <translation>哈希后的手机号仍是个人信息：持有密钥的人可以试遍所有号码。请通过与文件不同的途径传递密钥。</translation>
    </message>
    <message>
        <source>Where to keep the new key</source>
        <translation>新密钥的保存位置</translation>
    </message>
    <message>
        <source>Keys (*.key)</source>
        <translation>密钥 (*.key)</translation>
    </message>
    <message>
        <source>No key was made</source>
        <translation>未生成密钥</translation>
    </message>
    <message>
        <source>Partner&apos;s file</source>
        <translation>合作方的文件</translation>
    </message>
    <message>
        <source>None: shows what ours would hold</source>
        <translation>无：显示我方文件将包含的内容</translation>
    </message>
    <message>
        <source>The partner&apos;s match file</source>
        <translation>合作方的匹配文件</translation>
    </message>
    <message>
        <source>Match files (*.tsmatch)</source>
        <translation>匹配文件 (*.tsmatch)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Least count</source>
        <translation>最小计数</translation>
    </message>
    <message>
        <source>Smaller counts are masked in the report.</source>
        <translation>报告中会遮蔽更小的计数。</translation>
    </message>
    <message>
        <source>Overlap of</source>
        <translation>分组重合</translation>
    </message>
    <message>
        <source>Stages of 4A</source>
        <translation>4A 阶段</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>人群包</translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation>按规则</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>授权同意</translation>
    </message>
    <message>
        <source>not mapped</source>
        <translation>未映射</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Only people whose attribute has this value are compared</source>
        <translation>只比对该属性取此值的人</translation>
    </message>
    <message>
        <source>Match file for the partner</source>
        <translation>给合作方的匹配文件</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>写出 %1</translation>
    </message>
    <message>
        <source>%1 hashed identifiers written to %2</source>
        <translation>%1 个哈希标识已写入 %2</translation>
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
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>In both: %1 and %2</source>
        <translation>同在两者：%1 与 %2</translation>
    </message>
    <message>
        <source>In either: %1 or %2</source>
        <translation>在任一者：%1 或 %2</translation>
    </message>
    <message>
        <source>%1 without %2</source>
        <translation>%1 去除 %2</translation>
    </message>
    <message>
        <source>In one of them only</source>
        <translation>只在其中之一</translation>
    </message>
    <message>
        <source>Combine with</source>
        <translation>组合</translation>
    </message>
    <message>
        <source>Split or sample</source>
        <translation>拆分或抽样</translation>
    </message>
</context>
<context>
    <name>tessera::ProjectWorkbench</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>%1 (taken out)</source>
        <translation>%1（已移出）</translation>
    </message>
    <message>
        <source>People (OneID)</source>
        <translation>人群 (OneID)</translation>
    </message>
    <message>
        <source>Analyses</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation>人群包</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至 %1</translation>
    </message>
    <message>
        <source>The as-of date is %1 now</source>
        <translation>截至日期现为 %1</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made, so the sample has no place.</source>
        <translation>无法创建文件夹 %1，示例没有存放之处。</translation>
    </message>
    <message>
        <source>Make the sample client</source>
        <translation>生成示例客户</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>读取 %1</translation>
    </message>
    <message>
        <source>The data is at revision %1 now</source>
        <translation>数据现为修订 %1</translation>
    </message>
    <message>
        <source>Local engine</source>
        <translation>本地引擎</translation>
    </message>
    <message>
        <source>Save a copy as %1</source>
        <translation>另存副本 %1</translation>
    </message>
    <message>
        <source>Remove the encryption of %1</source>
        <translation>取消 %1 的加密</translation>
    </message>
    <message>
        <source>Change the passphrase of %1</source>
        <translation>更改 %1 的口令</translation>
    </message>
    <message>
        <source>Encrypt %1</source>
        <translation>加密 %1</translation>
    </message>
    <message>
        <source>Erase person %1</source>
        <translation>抹除 %1 号</translation>
    </message>
    <message>
        <source>Hand-over copy %1</source>
        <translation>交付副本 %1</translation>
    </message>
    <message>
        <source>Look for texts that tell who somebody is</source>
        <translation>查找可能暴露个人身份的文本</translation>
    </message>
    <message>
        <source>%1 (superseded)</source>
        <translation>%1（已被取代）</translation>
    </message>
    <message>
        <source>%1 (%2 rows superseded)</source>
        <translation>%1（%2 行已被取代）</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 与 %2</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>%1 without %2</source>
        <translation>%1 去除 %2</translation>
    </message>
    <message>
        <source>only one of %1 and %2</source>
        <translation>%1 与 %2 只居其一</translation>
    </message>
    <message>
        <source>There is nobody to divide yet. Import data first.</source>
        <translation>还没有可拆分的人。请先导入数据。</translation>
    </message>
    <message>
        <source>Split of %1</source>
        <translation>%1 的拆分</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>tessera::PurchasePanel</name>
    <message>
        <source>Purchases</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>早于</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation>客户的截至日期</translation>
    </message>
    <message>
        <source>Last days</source>
        <translation>最近天数</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Profit in</source>
        <translation>利润列</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>毛利率</translation>
    </message>
    <message>
        <source>revenue only</source>
        <translation>仅收入</translation>
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
    <name>tessera::RejectedModel</name>
    <message>
        <source>came back in file %1: %2</source>
        <translation>已随文件 %1 送回：%2</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>tessera::RejectedPane</name>
    <message>
        <source>Search rows, columns and reasons</source>
        <translation>搜索行、列与原因</translation>
    </message>
    <message>
        <source>Search the rejected rows</source>
        <translation>搜索被拒的行</translation>
    </message>
    <message>
        <source>Only open ones</source>
        <translation>仅未处理的</translation>
    </message>
    <message>
        <source>Without those that came back mended.</source>
        <translation>不含已修正送回的行。</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>另存为 CSV</translation>
    </message>
    <message>
        <source>To mend them elsewhere, or to ask the sender.</source>
        <translation>以便在别处修正，或向发送方询问。</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>被拒绝的行</translation>
    </message>
    <message numerus="yes">
        <source>Send back %n row(s)</source>
        <translation>
            <numerusform>送回 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>送回</translation>
    </message>
    <message>
        <source>The file is taken out. Put it back first.</source>
        <translation>该文件已移出，请先放回。</translation>
    </message>
    <message>
        <source>Loads the changed rows as a file of their own; an undo takes them out again.</source>
        <translation>将改动的行作为单独文件导入；撤销即可再次移出。</translation>
    </message>
    <message>
        <source>No row was rejected.</source>
        <translation>没有被拒绝的行。</translation>
    </message>
    <message>
        <source>%1 of %2 rejected rows are shown. Change a cell and send the row back.</source>
        <translation>显示 %2 条被拒行中的 %1 条。修改单元格后即可送回。</translation>
    </message>
    <message>
        <source>The first %1 were kept.</source>
        <translation>仅保留前 %1 条。</translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation>保存被拒的行</translation>
    </message>
    <message>
        <source>%1_rejected.csv</source>
        <translation>%1_被拒的行.csv</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save the rejected rows of %1</source>
        <translation>保存 %1 的被拒行</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder or free some space.</source>
        <translation>无法写入 %1：%2。请换一个文件夹，或腾出一些空间。</translation>
    </message>
    <message>
        <source>The rejected rows were not saved</source>
        <translation>被拒的行未保存</translation>
    </message>
    <message>
        <source>The rows were not sent back</source>
        <translation>未能送回这些行</translation>
    </message>
    <message>
        <source>%1 rows came back, %2 still do not fit.</source>
        <translation>已送回 %1 行，仍有 %2 行不符。</translation>
    </message>
</context>
<context>
    <name>tessera::ResultPanel</name>
    <message>
        <source>The name was not changed</source>
        <translation>名称未更改</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>没有保存</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>保存版本</translation>
    </message>
    <message>
        <source>Save a version (Ctrl+S)</source>
        <translation>保存版本 (Ctrl+S)</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>Suggest: %1</source>
        <translation>建议：%1</translation>
    </message>
    <message>
        <source>Reading the client&apos;s data.</source>
        <translation>正在读取客户数据。</translation>
    </message>
    <message>
        <source>Data r%1, as of %2</source>
        <translation>数据 r%1，截至 %2</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>The result was not exported</source>
        <translation>结果未导出</translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation>已导出 %1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Nothing is computed yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Definition (JSON)…</source>
        <translation>定义 (JSON)…</translation>
    </message>
    <message>
        <source>Definition (JSON)</source>
        <translation>定义 (JSON)</translation>
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
    <name>tessera::ReviewView</name>
    <message>
        <source>%1 is OneID %2, with %3</source>
        <translation>%1 属于 OneID %2，另有 %3</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>待核对</translation>
    </message>
    <message>
        <source>Same person (S)</source>
        <translation>同一个人 (S)</translation>
    </message>
    <message>
        <source>Two persons (D)</source>
        <translation>两个人 (D)</translation>
    </message>
    <message>
        <source>Later (L)</source>
        <translation>以后再定 (L)</translation>
    </message>
    <message>
        <source>What speaks for and against it</source>
        <translation>支持和反对的依据</translation>
    </message>
    <message>
        <source>%1: kept apart</source>
        <translation>%1：已拆开</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1：%2 %</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n 对</numerusform>
        </translation>
    </message>
    <message>
        <source>They are one person now.</source>
        <translation>目前是同一个人。</translation>
    </message>
    <message>
        <source>They are two persons now.</source>
        <translation>目前是两个人。</translation>
    </message>
    <message>
        <source>Explain a pair</source>
        <translation>解释一对标识</translation>
    </message>
    <message>
        <source>Nothing was decided</source>
        <translation>没有判定</translation>
    </message>
</context>
<context>
    <name>tessera::RfmPanel</name>
    <message>
        <source>People</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>all</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>截止（不含）</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation>同客户的截至日期</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>打分</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>频次 F</translation>
    </message>
    <message>
        <source>purchase days</source>
        <translation>购买天数</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>订单数</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件数</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>Monetary</source>
        <translation>金额 M</translation>
    </message>
    <message>
        <source>sum of amounts</source>
        <translation>金额合计</translation>
    </message>
    <message>
        <source>mean amount</source>
        <translation>平均金额</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>分档方式</translation>
    </message>
    <message>
        <source>by rank</source>
        <translation>按名次</translation>
    </message>
    <message>
        <source>type-7 (R&apos;s rfm)</source>
        <translation>第 7 类分位数（R 包 rfm）</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>档数</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>分层方式</translation>
    </message>
    <message>
        <source>ten, of R and F</source>
        <translation>按 R、F 分十层</translation>
    </message>
    <message>
        <source>Above the</source>
        <translation>高低分界</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>at own values</source>
        <translation>按自定值</translation>
    </message>
    <message>
        <source>by clusters (k-means)</source>
        <translation>按聚类（k-means）</translation>
    </message>
    <message>
        <source>Cuts of days</source>
        <translation>天数切点</translation>
    </message>
    <message>
        <source>Cuts of F</source>
        <translation>F 切点</translation>
    </message>
    <message>
        <source>Cuts of M</source>
        <translation>M 切点</translation>
    </message>
    <message>
        <source>30, 60, 120, 240</source>
        <translation>30, 60, 120, 240</translation>
    </message>
    <message>
        <source>ten, of R, F, M</source>
        <translation>十类（R、F、M）</translation>
    </message>
    <message>
        <source>eight types</source>
        <translation>八类</translation>
    </message>
    <message>
        <source>own table</source>
        <translation>自定表</translation>
    </message>
    <message>
        <source>mean score</source>
        <translation>平均得分</translation>
    </message>
    <message>
        <source>set values</source>
        <translation>设定值</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>随时间</translation>
    </message>
    <message>
        <source>Flow since</source>
        <translation>流转起点</translation>
    </message>
    <message>
        <source>a date, for the flow</source>
        <translation>填日期以看流转</translation>
    </message>
    <message>
        <source>Check on days</source>
        <translation>检验天数</translation>
    </message>
    <message>
        <source>none</source>
        <translation>不检验</translation>
    </message>
    <message>
        <source>Scores the buyers so many days ago, and tells what they bought since</source>
        <translation>在若干天前给买家打分，看他们此后买了多少</translation>
    </message>
    <message>
        <source>Add a segment</source>
        <translation>添加分群</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>R 4-5 F 3-5 M 1-5</source>
        <translation>R 4-5 F 3-5 M 1-5</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>新分群</translation>
    </message>
    <message>
        <source>Rename a segment</source>
        <translation>重命名分群</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>分群</translation>
    </message>
    <message>
        <source>own name</source>
        <translation>自定名称</translation>
    </message>
</context>
<context>
    <name>tessera::RhythmPanel</name>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Next purchase</source>
        <translation>下次购买</translation>
    </message>
    <message>
        <source>For each</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>person</source>
        <translation>人</translation>
    </message>
    <message>
        <source>Window, days</source>
        <translation>窗口天数</translation>
    </message>
    <message>
        <source>Golden</source>
        <translation>黄金占比</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation>间隔</translation>
    </message>
    <message>
        <source>best held out</source>
        <translation>留出最优</translation>
    </message>
    <message>
        <source>Weibull</source>
        <translation>威布尔</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>伽马</translation>
    </message>
    <message>
        <source>Log-normal</source>
        <translation>对数正态</translation>
    </message>
    <message>
        <source>Held out, d</source>
        <translation>留出天数</translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation>四分之一</translation>
    </message>
    <message>
        <source>May hang on</source>
        <translation>可能的影响因素</translation>
    </message>
    <message>
        <source>Money off</source>
        <translation>优惠金额</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>First channel</source>
        <translation>首购渠道</translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation>大促</translation>
    </message>
    <message>
        <source>Seasons in which people buy for stock: month-day..month-day, split by commas.</source>
        <translation>囤货的时段：月-日..月-日，用逗号分隔。</translation>
    </message>
</context>
<context>
    <name>tessera::RuleBuilder</name>
    <message>
        <source>Rule</source>
        <translation>条件</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>条件组</translation>
    </message>
    <message>
        <source>Undo in the rule (%1)</source>
        <translation>撤销规则改动 (%1)</translation>
    </message>
    <message>
        <source>Redo in the rule (%1)</source>
        <translation>重做规则改动 (%1)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Everyone. Add a rule to narrow it down.</source>
        <translation>目前是所有人。添加条件以缩小范围。</translation>
    </message>
    <message>
        <source>Empty: it changes nothing yet.</source>
        <translation>空组，暂不影响结果。</translation>
    </message>
    <message>
        <source>What they did</source>
        <translation>做过什么</translation>
    </message>
    <message>
        <source>What is known of them</source>
        <translation>有什么属性</translation>
    </message>
    <message>
        <source>A saved audience</source>
        <translation>已保存的人群</translation>
    </message>
    <message>
        <source>People of an analysis</source>
        <translation>分析结果中的人</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移 (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移 (Alt+Down)</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>先后发生</translation>
    </message>
    <message>
        <source>For the first time</source>
        <translation>首次发生</translation>
    </message>
    <message>
        <source>Again after a break</source>
        <translation>间隔后再次</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Regularly</source>
        <translation>规律发生</translation>
    </message>
    <message>
        <source>Within days of another event</source>
        <translation>在另一事件后几天内</translation>
    </message>
    <message>
        <source>On a list</source>
        <translation>在名单中</translation>
    </message>
    <message>
        <source>Reachable by</source>
        <translation>可触达</translation>
    </message>
    <message>
        <source>Recent clauses (%1)</source>
        <translation>最近用过的条件（%1）</translation>
    </message>
    <message>
        <source>A tag of them</source>
        <translation>他们的标签</translation>
    </message>
    <message>
        <source>What an analysis says of them</source>
        <translation>分析得出的取值</translation>
    </message>
    <message>
        <source>Somebody of their household</source>
        <translation>家庭中的某人</translation>
    </message>
    <message>
        <source>A recent clause…</source>
        <translation>最近用过的条件…</translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+D)</source>
        <translation>复制（Ctrl+D）</translation>
    </message>
    <message>
        <source>Put into a group (Ctrl+G)</source>
        <translation>放入组（Ctrl+G）</translation>
    </message>
    <message>
        <source>Take out of its group (Ctrl+Shift+G)</source>
        <translation>解散所在的组（Ctrl+Shift+G）</translation>
    </message>
    <message>
        <source>Take away (Delete)</source>
        <translation>去掉（Delete）</translation>
    </message>
</context>
<context>
    <name>tessera::RuleVocabulary</name>
    <message>
        <source>Values of %1</source>
        <translation>读取 %1 的取值</translation>
    </message>
    <message>
        <source>Names that rules can use</source>
        <translation>规则可用的名称</translation>
    </message>
    <message>
        <source>How %1 is spread</source>
        <translation>%1 的分布</translation>
    </message>
</context>
<context>
    <name>tessera::SecurityPage</name>
    <message>
        <source>Security facts</source>
        <translation>安全说明</translation>
    </message>
    <message>
        <source>what a client&apos;s IT asks</source>
        <translation>客户 IT 部门要问的</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Everything on this page as text</source>
        <translation>本页全部内容，以文本复制</translation>
    </message>
    <message>
        <source>Export text…</source>
        <translation>导出文本…</translation>
    </message>
    <message>
        <source>Program and file</source>
        <translation>程序与文件</translation>
    </message>
    <message>
        <source>Exports, masked values shown, erasures</source>
        <translation>导出、查看脱敏值、抹除</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>未加密</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>加密</translation>
    </message>
    <message>
        <source>Writes</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作者</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>组件</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>Export the security facts</source>
        <translation>导出安全说明</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 无法写入：%2</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>暂无</translation>
    </message>
</context>
<context>
    <name>tessera::SourceList</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation>从列表移除</translation>
    </message>
</context>
<context>
    <name>tessera::SplitPanel</name>
    <message>
        <source>Who is divided</source>
        <translation>拆分谁</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>添加一组</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>45 % or 5,000</source>
        <translation>45 % 或 5,000</translation>
    </message>
    <message>
        <source>A control group: gets nothing, so that the others can be measured against it</source>
        <translation>对照组：不触达，用来衡量其他组</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>%1 组</translation>
    </message>
    <message>
        <source>Attributes by name, or what an analysis knows: &quot;RFM: monetary&quot;</source>
        <translation>属性名，或分析所知的值：“RFM: monetary”</translation>
    </message>
    <message>
        <source>Who comes first</source>
        <translation>谁优先</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>by lot</source>
        <translation>随机抽取</translation>
    </message>
    <message>
        <source>largest first</source>
        <translation>从大到小</translation>
    </message>
    <message>
        <source>smallest first</source>
        <translation>从小到大</translation>
    </message>
    <message>
        <source>By</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>a number or date</source>
        <translation>数字或日期</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>盐值</translation>
    </message>
    <message>
        <source>Another salt is another draw; the same one draws the same people</source>
        <translation>换一个盐值就是另一次抽取；同一盐值抽到同样的人</translation>
    </message>
    <message>
        <source>Alike in</source>
        <translation>各组相似于</translation>
    </message>
    <message>
        <source>Strata</source>
        <translation>分层</translation>
    </message>
    <message>
        <source>city, level</source>
        <translation>城市，等级</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>age, city</source>
        <translation>年龄，城市</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>抽取次数</translation>
    </message>
    <message>
        <source>At most so many draws are tried, and the best balanced is kept</source>
        <translation>最多尝试这么多次抽取，保留最平衡的一次</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>限额</translation>
    </message>
    <message>
        <source>Add a cap</source>
        <translation>添加限额</translation>
    </message>
    <message>
        <source>of each</source>
        <translation>每个</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人</translation>
    </message>
</context>
<context>
    <name>tessera::SpreadView</name>
    <message>
        <source>How %1 is spread over %2 people</source>
        <translation>%1 在 %2 人中的分布</translation>
    </message>
    <message>
        <source>%1: %2 people</source>
        <translation>%1：%2 人</translation>
    </message>
    <message>
        <source>%1 to %2: %3 people</source>
        <translation>%1 至 %2：%3 人</translation>
    </message>
    <message>
        <source>%1 of %2 people</source>
        <translation>%2 人中的 %1 人</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
</context>
<context>
    <name>tessera::SqlEditor</name>
    <message>
        <source>Query in SQL</source>
        <translation>SQL 查询</translation>
    </message>
</context>
<context>
    <name>tessera::SqlPanel</name>
    <message>
        <source>Query</source>
        <translation>查询</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run (%1)</source>
        <translation>运行（%1）</translation>
    </message>
    <message>
        <source>%1 runs, %2 completes</source>
        <translation>%1 运行，%2 补全</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>数据表</translation>
    </message>
    <message>
        <source>Tables and columns</source>
        <translation>数据表和列</translation>
    </message>
    <message>
        <source>A double click puts the name into the query</source>
        <translation>双击可将名称填入查询</translation>
    </message>
    <message>
        <source>Open people</source>
        <translation>打开人员</translation>
    </message>
    <message>
        <source>The people whose oneid is in the result</source>
        <translation>结果中 oneid 对应的人</translation>
    </message>
    <message>
        <source>Show masked values…</source>
        <translation>显示脱敏值…</translation>
    </message>
    <message>
        <source>Mask values</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>Showing them is written into the journal</source>
        <translation>显示会记入日志</translation>
    </message>
    <message>
        <source>Personal: shown masked</source>
        <translation>个人信息：脱敏显示</translation>
    </message>
    <message>
        <source>The query has changed. Run it with %1.</source>
        <translation>查询已修改。按 %1 运行。</translation>
    </message>
    <message>
        <source>Show masked values?</source>
        <translation>显示脱敏值？</translation>
    </message>
    <message>
        <source>That they were shown is written into the client&apos;s journal.</source>
        <translation>显示这一操作会写入客户的日志。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Masked values shown: %1</source>
        <translation>已显示脱敏内容：%1</translation>
    </message>
    <message>
        <source>The values stay masked</source>
        <translation>仍保持脱敏</translation>
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
        <source>Drop the client&apos;s files here</source>
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
            <numerusform>%n 核</numerusform>
        </translation>
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
            <numerusform>%n 个任务运行中</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Encrypted: the client opens with its passphrase only</source>
        <translation>已加密：客户文件只能用口令打开</translation>
    </message>
    <message>
        <source>%1: the client waits for it</source>
        <translation>%1：客户文件暂停操作</translation>
    </message>
</context>
<context>
    <name>tessera::StepList</name>
    <message>
        <source>Add a stage</source>
        <translation>添加阶段</translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation>添加步骤</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>上移 (Alt+Up)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>下移 (Alt+Down)</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Look-back in days</source>
        <translation>回溯期（天）</translation>
    </message>
    <message>
        <source>d</source>
        <translation>天</translation>
    </message>
    <message>
        <source>The look-back is a number of days.</source>
        <translation>回溯期须为天数。</translation>
    </message>
</context>
<context>
    <name>tessera::TagPanel</name>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Values from</source>
        <translation>取值来源</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation>谁拥有</translation>
    </message>
    <message>
        <source>a rule; or values with a rule each below</source>
        <translation>一条规则；或在下方逐个取值写规则</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>其他人</translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>number of events</source>
        <translation>事件数</translation>
    </message>
    <message>
        <source>number of days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>largest</source>
        <translation>最大</translation>
    </message>
    <message>
        <source>days since</source>
        <translation>距今天数</translation>
    </message>
    <message>
        <source>different values</source>
        <translation>不同取值数</translation>
    </message>
    <message>
        <source>first value</source>
        <translation>首个取值</translation>
    </message>
    <message>
        <source>last value</source>
        <translation>最近取值</translation>
    </message>
    <message>
        <source>top value</source>
        <translation>最常取值</translation>
    </message>
    <message>
        <source>share of events</source>
        <translation>事件占比</translation>
    </message>
    <message>
        <source>ratio of sums</source>
        <translation>合计之比</translation>
    </message>
    <message>
        <source>sum by basket</source>
        <translation>单均合计</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>By</source>
        <translation>按</translation>
    </message>
    <message>
        <source>did(any)</source>
        <translation>做过(任意)</translation>
    </message>
    <message>
        <source>events that count</source>
        <translation>计入的事件</translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>问卷答案</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>heavy: count(&quot;purchase&quot;) &gt;= 5
light: did(&quot;purchase&quot;)</source>
        <translation>重度: 次数(&quot;purchase&quot;) &gt;= 5
轻度: 做过(&quot;purchase&quot;)</translation>
    </message>
    <message>
        <source>Values with a rule each</source>
        <translation>各带规则的取值</translation>
    </message>
    <message>
        <source>One identifier a line; a value behind a comma</source>
        <translation>每行一个标识；逗号后为取值</translation>
    </message>
    <message>
        <source>People on the list</source>
        <translation>名单上的人</translation>
    </message>
    <message>
        <source>Bands of numbers</source>
        <translation>数值分档</translation>
    </message>
    <message>
        <source>low &lt; 100, middle &lt; 300, high</source>
        <translation>低 &lt; 100, 中 &lt; 300, 高</translation>
    </message>
    <message>
        <source>Place and care</source>
        <translation>归类与维护</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Spending / Basket</source>
        <translation>消费 / 客单价</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>另一语言名称</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Valid for days</source>
        <translation>有效天数</translation>
    </message>
    <message>
        <source>always</source>
        <translation>长期</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月数</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>tessera::TagView</name>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Choose a tag at the left to see its values; double-click opens it.</source>
        <translation>在左侧选择标签查看取值；双击打开。</translation>
    </message>
</context>
<context>
    <name>tessera::TagsPanel</name>
    <message>
        <source>Taxonomy</source>
        <translation>标签体系</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>查找标签</translation>
    </message>
    <message>
        <source>Show what the library offers</source>
        <translation>显示标签库可提供的标签</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>新鲜</translation>
    </message>
    <message>
        <source>Taxonomy of tags</source>
        <translation>标签体系</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>新建标签</translation>
    </message>
    <message>
        <source>Add from the library</source>
        <translation>从标签库添加</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Import tags…</source>
        <translation>导入标签…</translation>
    </message>
    <message>
        <source>Export tags…</source>
        <translation>导出标签…</translation>
    </message>
    <message>
        <source>Look up the library of tags</source>
        <translation>查询标签库</translation>
    </message>
    <message>
        <source>The library was not read</source>
        <translation>未能读取标签库</translation>
    </message>
    <message>
        <source>error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>The tags were not read</source>
        <translation>未能读取标签</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>needs data</source>
        <translation>缺数据</translation>
    </message>
    <message>
        <source>Needs %1</source>
        <translation>需要%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>used nowhere</source>
        <translation>未被引用</translation>
    </message>
    <message>
        <source>used by %1</source>
        <translation>被 %1 引用</translation>
    </message>
    <message>
        <source>Compute the tag %1</source>
        <translation>计算标签 %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>The tag was not made</source>
        <translation>未能新建标签</translation>
    </message>
    <message>
        <source>There is a tag &quot;%1&quot; already. Choose another name.</source>
        <translation>已有标签“%1”。请换一个名称。</translation>
    </message>
    <message>
        <source>Save tags</source>
        <translation>保存标签</translation>
    </message>
    <message>
        <source>The tags were not saved</source>
        <translation>未能保存标签</translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation>重命名标签</translation>
    </message>
    <message>
        <source>The tag was not renamed</source>
        <translation>未能重命名标签</translation>
    </message>
    <message>
        <source>The tag was not copied</source>
        <translation>未能复制标签</translation>
    </message>
    <message>
        <source>The tag was not deleted</source>
        <translation>未能删除标签</translation>
    </message>
    <message>
        <source>Choose a file of tags</source>
        <translation>选择标签文件</translation>
    </message>
    <message>
        <source>Tags (*.json *.csv);;All files (*)</source>
        <translation>标签 (*.json *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 is larger than 16 MB, which no file of tags is.</source>
        <translation>%1 超过 16 MB，不会是标签文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Export tags</source>
        <translation>导出标签</translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation>CSV (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>The tags were not exported</source>
        <translation>未能导出标签</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>无法写入 %1：%2。</translation>
    </message>
</context>
<context>
    <name>tessera::TargetGroupsPanel</name>
    <message>
        <source>Less of (outcome)</source>
        <translation>较少（结果）</translation>
    </message>
    <message>
        <source>bought the brand</source>
        <translation>购买过本品牌</translation>
    </message>
    <message>
        <source>More of</source>
        <translation>较多</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>度量方式</translation>
    </message>
    <message>
        <source>a rule (response)</source>
        <translation>规则（响应）</translation>
    </message>
    <message>
        <source>a sum (value)</source>
        <translation>求和（价值）</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Clauses from</source>
        <translation>条件数从</translation>
    </message>
    <message>
        <source>Clauses to</source>
        <translation>条件数至</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>Share of the base that a group has at least</source>
        <translation>人群至少占基准的比例</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Days of events that clauses are made of</source>
        <translation>条件所用事件的天数</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
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
<context>
    <name>tessera::TgiPanel</name>
    <message>
        <source>Audience</source>
        <translation>人群包</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>the base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值数</translation>
    </message>
    <message>
        <source>Find a trait</source>
        <translation>查找特征</translation>
    </message>
    <message>
        <source>field or value</source>
        <translation>字段或取值</translation>
    </message>
    <message>
        <source>Traits of</source>
        <translation>特征类别</translation>
    </message>
    <message>
        <source>attributes</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>items bought</source>
        <translation>购买的商品</translation>
    </message>
    <message>
        <source>channels and stores</source>
        <translation>渠道和门店</translation>
    </message>
    <message>
        <source>habits</source>
        <translation>习惯</translation>
    </message>
    <message>
        <source>identifiers</source>
        <translation>标识</translation>
    </message>
</context>
<context>
    <name>tessera::TickDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>tessera::TrendPanel</name>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>events</source>
        <translation>事件数</translation>
    </message>
    <message>
        <source>people</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>a sum</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Sum of</source>
        <translation>求和字段</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>请选择</translation>
    </message>
    <message>
        <source>all events</source>
        <translation>全部事件</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>By</source>
        <translation>按</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起始</translation>
    </message>
    <message>
        <source>first event</source>
        <translation>首个事件</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation>客户的截至日</translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation>细分</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>线条数</translation>
    </message>
</context>
<context>
    <name>tessera::ValueMap</name>
    <message>
        <source>In the file</source>
        <translation>文件中</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>What values become</source>
        <translation>取值改为</translation>
    </message>
</context>
<context>
    <name>tessera::ValuePanel</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>购买</translation>
    </message>
    <message>
        <source>Time in</source>
        <translation>时间单位</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>周</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Calibrate to</source>
        <translation>校准至</translation>
    </message>
    <message>
        <source>70 % of the time</source>
        <translation>时间的 70 %</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation>预测天数</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>年折现率</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>best held out</source>
        <translation>留出期最优</translation>
    </message>
</context>
<context>
    <name>tessera::WayList</name>
    <message>
        <source>Add a channel</source>
        <translation>添加渠道</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>events that let people in</source>
        <translation>表示进入的事件</translation>
    </message>
    <message>
        <source>events that let them out: none</source>
        <translation>表示离开的事件：无</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>tessera::WindowFields</name>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>多少</translation>
    </message>
    <message>
        <source>Ended days ago</source>
        <translation>截至几天前</translation>
    </message>
    <message>
        <source>The time ended so many days before the as-of date.</source>
        <translation>该段时间在截止日的这么多天前结束。</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Within days</source>
        <translation>天数以内</translation>
    </message>
    <message>
        <source>within</source>
        <translation>限</translation>
    </message>
    <message>
        <source>days of it</source>
        <translation>天以内</translation>
    </message>
    <message>
        <source>all time</source>
        <translation>全部时间</translation>
    </message>
    <message>
        <source>last days</source>
        <translation>最近若干天</translation>
    </message>
    <message>
        <source>from, before</source>
        <translation>从…到…之前</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>本周</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>本季</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>今年</translation>
    </message>
    <message>
        <source>last full weeks</source>
        <translation>最近完整周</translation>
    </message>
    <message>
        <source>last full months</source>
        <translation>最近完整月</translation>
    </message>
    <message>
        <source>last full quarters</source>
        <translation>最近完整季</translation>
    </message>
    <message>
        <source>last full years</source>
        <translation>最近完整年</translation>
    </message>
    <message>
        <source>last full days</source>
        <translation>最近完整日</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>last days, ended days ago</source>
        <translation>最近若干天，截至若干天前</translation>
    </message>
    <message>
        <source>last sessions</source>
        <translation>最近几次会话</translation>
    </message>
    <message>
        <source>after an event</source>
        <translation>晚于某事件</translation>
    </message>
    <message>
        <source>before an event</source>
        <translation>早于某事件</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
</context>
<context>
    <name>tessera::WindowLink</name>
    <message>
        <source>data r%1, as of %2</source>
        <translation>数据 r%1，截至 %2</translation>
    </message>
    <message>
        <source>People of %1</source>
        <translation>%1 的人群</translation>
    </message>
    <message>
        <source>The people were not listed</source>
        <translation>人群未列出</translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>没有保存</translation>
    </message>
    <message>
        <source>The client was brought up to date</source>
        <translation>客户文件已升级</translation>
    </message>
    <message>
        <source>It was written by an older Tessera. As it was it is kept as %1.</source>
        <translation>该文件由旧版 Tessera 写入。原文件保留为 %1。</translation>
    </message>
    <message>
        <source>No client is open</source>
        <translation>没有打开客户</translation>
    </message>
    <message>
        <source>Open the client to compare with %1, and drop the file again.</source>
        <translation>请打开要与 %1 比对的客户，然后再次拖入该文件。</translation>
    </message>
</context>
<context>
    <name>tessera::sample</name>
    <message>
        <source>The text could not be written as GB18030: the ICU library reports &quot;%1&quot;. Check that its converter data is installed.</source>
        <translation>文本无法写成 GB18030：ICU 库报告“%1”。请检查转换数据是否已安装。</translation>
    </message>
    <message>
        <source>The advertising log could not be compressed: not enough memory. Close other programs and try again.</source>
        <translation>广告日志无法压缩：内存不足。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Check free space and permissions.</source>
        <translation>无法写入 %1：%2。请检查剩余空间和权限。</translation>
    </message>
    <message>
        <source>The sample client can have from 2,000 to 10,000,000 people, not %1.</source>
        <translation>示例客户的人数须在 2,000 至 10,000,000 之间，而不是 %1。</translation>
    </message>
    <message>
        <source>The folder %1 could not be made. Choose another one or check its permissions.</source>
        <translation>无法创建文件夹 %1，请另选或检查权限。</translation>
    </message>
</context>
</TS>
