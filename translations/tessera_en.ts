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
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name this point…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand-over copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt client…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove encryption…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security facts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase this person…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AffinityText</name>
    <message>
        <source>item: &quot;%1&quot; is no text. Name a property with texts, such as the category or the code of an item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order: name the property that tells orders apart, or choose baskets by day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order: &quot;%1&quot; is neither a text nor a whole number. Name the property with the number of the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No purchase in the window names an item in &quot;%1&quot;. Choose another property, or a longer window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 items in &quot;%2&quot; fewer than two are in %3 baskets. Lower the support floor, or choose a coarser property.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No rule holds among %1 items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who bought %1 buys %2 %3 times as often as by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rules hold of %2 looked at; %3 baskets, items in at least %4 of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules with confidence from %1, lift above 1 and q up to %2; one that a shorter rule says as surely is left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rarer items are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows: days with the item beside days with other purchases only; the days of a person count as one cluster; %1 pairs looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q: Fisher&apos;s exact test, corrected by Benjamini and Hochberg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page needs purchases with the item or its category. Import order lines, or name your own property.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Affinity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is bought together and what follows what: rules with support, confidence and lift, and the people to cross-sell to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished">people</translation>
    </message>
    <message>
        <source>days of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who bought \ also bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much more often together than by chance (1), and the share of the row; the diagonal: baskets with the item. Baskets are %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>lift %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To cross-sell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who bought the left side and not yet the right, of the rules with the greatest lift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baskets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conviction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q-value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows within %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than %1 sets of items are bought together often enough. Raise the support floor, or choose smaller sets or a coarser property of items.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Analysis</name>
    <message>
        <source>There is no kind of analysis &quot;%1&quot;. Set &quot;kind&quot; to one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result has no people under &quot;%1&quot;. It has: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result knows no &quot;%1&quot; of people. It knows: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here can compute the tag &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Audience</name>
    <message>
        <source>TGI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sets the audience apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TGI against the base; 100 is the same share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share in base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage of base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people, %2 of the base of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares among people whose value is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under 30 people: grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals: Wilson 95 % of the audience&apos;s share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no events yet. Write a rule over the people&apos;s attributes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who a rule takes in, what sets them apart, and how they can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <comment>language of rules</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1 of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why %1 is inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why %1 is not inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nearest change that would</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would have to be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so that it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so that it does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each clause does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By it only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has the OneID &quot;%1&quot; now. Copy it from a list of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be live or snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snapshot of %1 people as of %2; %3 go by another OneID now, %4 are no longer there. The rule is not applied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AudiencePackageText</name>
    <message>
        <source>profile: there is no profile &quot;%1&quot;; there are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of: %2</source>
        <translation>&quot;%1&quot; is not one of: %2</translation>
    </message>
    <message>
        <source>needs &quot;attribute&quot; and &quot;value&quot;, both texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give either a saved audience or a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing; a control group needs one, so that it can be drawn again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identifiers: a list for %1 holds one kind of identifier. Name one, and make a package for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported a package for %1: %2 rows, SHA-256 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less suppression lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out as control group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less control group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>From the audience to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People; share of the audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 people can go to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than the %1 rows the platform accepts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile %1, checked %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consent column is mapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent: %1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control group %1 by hash of OneID, salt &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each count is part of the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people have none of the identifiers that platforms take (%1). Map one of them when importing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list of hashed identifiers for one platform, with what was left out and why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a suppression list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No identifier that can match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the audience</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BlockEditor</name>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BusinessText</name>
    <message>
        <source>No target is of this period. Give one for its months in &quot;targets&quot;, or compare with another period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data begin after that period did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: no purchase in the %1 d before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: no purchase ever before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less than that is recorded before the period: some of the new are not</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the period are still to come</source>
        <translation>
            <numerusform>%n day of the period is still to come</numerusform>
            <numerusform>%n days of the period are still to come</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 day by day against %2; phases are assumptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net sales of %1, %2 against %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net sales of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target: %1 reached, %2 due by now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts sum to the change exactly (LMDI, rest by largest remainder)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases with an amount are needed. Import orders, or name your own event and amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net sales beside the period before, last year, the last promotion or the target, and why they changed: visitors, conversion, spend per buyer, and each channel, store and category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no month. Write it like 2026-06.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a target is of one group only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a target needs its net sales, or visitors, conversion and spendPerBuyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give visitors, conversion and spendPerBuyer together, or none of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the target of a group is its net sales only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is %1, but visitors, conversion and spendPerBuyer make %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>targets[%1]: the same month and group have a target before. Take one of them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no date. Write it like 2026-05-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period is of no promotion, so there is none to align it with. Choose dates of one, such as 1 to 20 June, or put your own into &quot;calendar&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The calendar has no run of %1 before %2. Add its day to &quot;calendar&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promotion: the calendar has no &quot;%1&quot; before %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period ends before it begins. &quot;to&quot; is the day after its last.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period begins after the date things are known up to. Choose an earlier one, or load newer data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New and returning buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warm-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>deposit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>peak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>returning buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend per buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend per order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units per order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due by now, by days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>against what is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of net sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why net sales changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2, against %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net sales %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 beside %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More or fewer buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More or less a buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>part of the change of net sales; they sum to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net sales before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of spend per buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due by now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factors of net sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Factor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished">Before</translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target due by now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders per buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting visitors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot tell orders apart: it holds real numbers. Name the column with the number of the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum of &quot;%1&quot; does not fit. Check the column for wrong amounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <comment>language of the program: en, or zh in Chinese</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of the period have no target, but their sales count</source>
        <translation>
            <numerusform>%n day of the period has no target, but its sales count</numerusform>
            <numerusform>%n days of the period have no target, but their sales count</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChannelOverlap</name>
    <message>
        <source>&quot;%1&quot; is no text. Name the property with the channel, shop or store of a purchase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers in the channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers in exactly these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers by the channels they bought in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the %1 largest of %2 combinations; each buyer stands in one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each buyer stands in one column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First \ next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the first channel to the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next is the first purchase on a later day; shares are of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In how many channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No purchase in the window names a channel in &quot;%1&quot;. Choose another property, or a longer window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 buyers bought in several channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added up by channel they would be %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; they bring %1 of the sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 buyers left out: their purchases name no channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns add up to all buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page needs purchases with the channel, shop or store they were made in. Import orders, or name your own event and property.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who bought in which channels or stores, where they bought first and next, and how often one buyer is counted twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>A chart cannot be saved as &quot;%1&quot;. Choose a name that ends in .png, .svg or .csv.</source>
        <translation>A chart cannot be saved as &quot;%1&quot;. Choose a name that ends in .png, .svg or .csv.</translation>
    </message>
    <message>
        <source>Could not write %1: %2. Choose another folder or free some space.</source>
        <translation>Could not write %1: %2. Choose another folder or free some space.</translation>
    </message>
    <message>
        <source>Unknown kind of chart &quot;%1&quot;. The file may come from a newer version; update Tessera to show it.</source>
        <translation>Unknown kind of chart &quot;%1&quot;. The file may come from a newer version; update Tessera to show it.</translation>
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
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In exactly these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (the first %2 of %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckForm</name>
    <message>
        <source>is from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is at most %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In another table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is unique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fits %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n known value(s)</source>
        <translation>
            <numerusform>%1 in %n known value</numerusform>
            <numerusform>%1 in %n known values</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 is at most %n day(s) old</source>
        <translation>
            <numerusform>%1 is at most %n day old</numerusform>
            <numerusform>%1 is at most %n days old</numerusform>
        </translation>
    </message>
    <message>
        <source>rows within %1 % of the last file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>--as-of &quot;%1&quot; is no date. Write it as 2026-05-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no object &quot;%1&quot;. It has: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 rows, %3 rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1 &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a client file of a sample client&apos;s folder: everything imported, definitions saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of analysis has no people behind its numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported %1 people behind &quot;%2&quot; with: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say with --to which folder the files go to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 could not be made. Choose another one or check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what a definition gives: a package, creatives, charts and tables, or people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the files; made when missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the people behind a number instead, e.g. step:2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --people: plain identifiers to add, e.g. phone,email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 rows into &quot;%3&quot;, %4 rejected, %5 belong to nobody, %6 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  row %1%2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition of the import (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the table the rows go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only print the mapping that would be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the outcome as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, zone %2, data r%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what a client file holds: batches, columns, objects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print as JSON, with all columns and definitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The design tokens are missing from this build.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 pages)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 sheets)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 rows)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--people and --seed take whole numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole loop on a sample client: import, diagnosis (HTML, XLSX), creatives and a package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of people, 2,000 to 10,000,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed; the same one gives the same bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tessera on the command line: the same engine as the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tessera-cli COMMAND --help explains one. All take --threads N.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads to use (default: all cores)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain this command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs: %2. See tessera-cli %1 --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. See tessera-cli --help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made %1 for %2, zone %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an empty client file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the client (default: the file&apos;s name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone of the project (default: this machine&apos;s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data r%1, as of %2, %3 people, %4 events, %5 engine, %6 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute a definition: a JSON file, - for standard input, or @name of an object in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the whole result as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute as of this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the OneIDs behind a number, e.g. step:2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run that often and report the last, with columns in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people, %2 rows in %3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the sample client, a made-up cosmetics brand, as the files a consultant would get</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no kind &quot;%1&quot;. Run &quot;tessera-cli schema&quot; for the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the JSON Schema of a kind of definition with an example; without KIND, list the kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was brought up to date. As it was it is kept as %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project has no object &quot;%1&quot;. tessera-cli list names them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a compact copy of a client as one new file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate a saved definition under a name of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history has no point &quot;%1&quot;. Give the number of a line, the name of a point, now or start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second point is for --compare only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--steps takes a whole number from 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing more to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing more to redo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many (default: 1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List who changed what and when; name a point, jump to one, compare two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only lines that hold this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the present state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back or forth to a line&apos;s number, a point&apos;s name, start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What changed from this point to POINT (default: now), with the people of every audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last change of a client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 values in %2 columns of %3 batches read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged. Restore it from a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged in what was imported from %2. Restore it from a copy, or take these batches out, import the files again and go on: everything else can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read every byte of a client file and name what is damaged; ends with 1 when something is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what was found as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read the passphrase from %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line of %1 is empty: that is no passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is encrypted. Give its passphrase with --passphrase-file FILE (- reads standard input) or in the variable TESSERA_PASSPHRASE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File whose first line opens an encrypted client; - reads standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--encrypt needs a passphrase: --passphrase-file FILE or the variable TESSERA_PASSPHRASE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt it with the passphrase that is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--oneid takes the number of a person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whom to erase: --oneid NUMBER or --identifier VALUE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) have this identifier. Write it as the people page shows it, or use --oneid.</source>
        <translation>
            <numerusform>%n person has this identifier. Write it as the people page shows it, or use --oneid.</numerusform>
            <numerusform>%n people have this identifier. Write it as the people page shows it, or use --oneid.</numerusform>
        </translation>
    </message>
    <message>
        <source>Erased: %1 rows, %2 identifiers. The history of the client was removed with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies that still hold the person: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasing the person %1 cannot be undone and removes the history of the client. Say --yes to do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give --new-passphrase-file FILE, or --remove to decrypt the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client is no longer encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client is encrypted. Without the passphrase nobody can read it, you included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no identifiers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pseudonyms stand for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one person out of a client for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phone, e-mail or other identifier of the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it: there is no undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt a client, change its passphrase, or decrypt it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File whose first line is the new passphrase; - reads standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decrypt the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a client without anything that says who somebody is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a client&apos;s IT asks: libraries, network, paths, encryption, access log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked values shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows written to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Query the client&apos;s tables in SQL; without a query, list tables and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the result as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all rows to a file instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows at most (default: 10000; with --csv: all)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds after which the query is stopped (default: 60)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date for as_of() instead of the project&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show names and identifiers in full; noted in the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emptied: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as you said, though they may tell who somebody is: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this column of texts, though it may tell who somebody is (may be repeated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty this column of texts too (may be repeated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a file, an archive, a folder or a pattern with a mapping, or with the suggested one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Megabytes of columns to keep between analyses (default: half of the memory)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 people, %3 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has an identifier &quot;%1&quot;. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the people a rule finds, and list them as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write their OneIDs to this CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With --to: plain identifiers to add, e.g. phone,email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--rows must be a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show how a file is read: its format and its rows, nothing is imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format to use instead of the one found (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read no more rows than this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print format, header and rows as JSON, not as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, column &quot;%2&quot;: %3 Print the mapping with --dry-run, set it there, and import with --mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  does not fit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  to decide: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no batch number %1 in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows left out: they name somebody who was erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows of earlier files superseded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows superseded by a later row of the file with the same key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows do not count: a newer version was loaded before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows have no key: they supersede nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 earlier files replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--reload takes one file, and a batch that is not taken out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the file in the place of this batch, in one step that can be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no contract &quot;%1&quot; in this client. &quot;contract&quot; lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contract fits %1. Import it once with &quot;import&quot;, make a contract of that with &quot;contract --from BATCH&quot;, or name one with --contract.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  restated %1: %2 -&gt; %3 purchases, %4 -&gt; %5 buyers, %6 -&gt; %7</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 rows into &quot;%3&quot; under &quot;%4&quot;, %5 rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: would load %2 rows into &quot;%3&quot; under &quot;%4&quot;, %5 rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not loaded, it breaks the contract &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not loaded: %1. Mend the files or the contract; its limits say when it stops.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no batch %1 in this client. &quot;list&quot; shows them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no contract &quot;%1&quot; yet. Make it of a batch with --from, or of a JSON file with --set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load next month&apos;s files under their contracts, compared with what is loaded first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contract, instead of the one that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what would be loaded and what is different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List, show, make or change the contracts files are loaded under</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it of the mapping of a batch (its number), or of a file as it would be imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it of a definition (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a file is: append, upsert, replace or snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load by key: columns that tell rows apart, with commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a key: the column whose greater value is the newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the list as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot; in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch %1, %2 (%3): %4 rows, %5 rejected, %6 of them mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is known of every column of every batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print it as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch %1: %2 mended rows taken in, %3 still do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mended in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the rejected rows of a batch, export them, and send them back mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only rows that hold this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only rows rejected for this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only rows whose reason holds this text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only rows that were not mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write them as CSV, to be mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take that CSV back, mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print them as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows left out: their key stands in another row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1: complete %2, valid %3, unique %4, rules %5, fresh %6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Examples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without fixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the start of the file was read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an identifier: likeness says nothing about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--fixes needs --mapping: the fixes stand in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no project. Of a file that is not loaded ask for --issues, --fixes or --clusters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores of %1 so far: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what is wrong instead; also of a file that is not loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a file that is not loaded: what the fixes of its mapping do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a file that is not loaded: spellings of one thing in a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a file that is not loaded is read (JSON)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set known figures beside ours and say what explains each difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the figures are saved as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table they are of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column whose different values are orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that were paid: status = &quot;paid&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows refunded or cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the files that arrive in a folder under their contracts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load what is there and end, instead of waiting for more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders within it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a line of JSON for each file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds order lines, and nothing in it shows how refunds are written. Say it once with --refunds: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is recognised: %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How refunds are written: %1. Kept for the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 in %2 lines, %3 (%4 %) are of items that are known; %5 without a code, %6 in bundles that were shared out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code that no table of items knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the revenue by item, and the codes that no table of items knows; bundles shared out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field of items: name, product, series, category, brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the codes that are not known; without --by anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events that count; else purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What of them is summed; else amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts, those it needs with a *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the tables of a client, what each is, and which column is which part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what a table can be: the words for &quot;subject&quot; and &quot;part&quot; in a mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print as JSON, with titles and headers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not look like a table with a column for each event or a row for each field. Write the shape into a mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the shape that the file seems to have: a column for each event, or a row for each field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape: %1 (%2); import it with --shaped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file in use has this identifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands with %2 others: too many have it, so it joins nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are two persons: OneID %1 and %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>OneID %1, %n identifier(s):</source>
        <translation>
            <numerusform>OneID %1, %n identifier:</numerusform>
            <numerusform>OneID %1, %n identifiers:</numerusform>
        </translation>
    </message>
    <message>
        <source>This identifier is nobody&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say with --with which other identifier is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) added</source>
        <translation>
            <numerusform>%n link added</numerusform>
            <numerusform>%n links added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have no identifier: nothing can be joined to them</source>
        <translation>
            <numerusform>%n row has no identifier: nothing can be joined to it</numerusform>
            <numerusform>%n rows have no identifier: nothing can be joined to them</numerusform>
        </translation>
    </message>
    <message>
        <source>Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OneID before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OneID after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--withdraw takes the number of a set, as --sets lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show who is one person and why, decide about two identifiers, set the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this identifier is who it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other identifier: of --why, --same, --different, --later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide that it is one person with --with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide that it is another person than --with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the question off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let nobody join the person of this identifier any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the rules from a JSON file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join by a linkage: a JSON file or @name of a saved one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the links and decisions there are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw links or a decision by number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List what became of OneIDs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show identifiers in full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date of the key figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The links of &quot;%1&quot; are older than its data: run identity --relink.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) kept apart</source>
        <translation>
            <numerusform>%n pair kept apart</numerusform>
            <numerusform>%n pairs kept apart</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n linkage(s) made anew</source>
        <translation>
            <numerusform>%n linkage made anew</numerusform>
            <numerusform>%n linkages made anew</numerusform>
        </translation>
    </message>
    <message>
        <source>Make links that are older than their data anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List people with two genders or birth dates, or at places too far apart, and what was cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--definition takes one of the kind private_match.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say with -o which match file is to be written, e.g. -o ours.tsmatch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say with --key-file (a shared secret, safer) or --salt-file what the identifiers are hashed with; &quot;match new-key FILE&quot; makes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 hashed identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1; key check %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hashed phones are still personal data: whoever has the key can hash every 11-digit number. Send the key by another way than the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new key is in %1. Give it to your partner by another way than the match file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>match does one of: export, compare, new-key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>match compare needs the client and the partner&apos;s match file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>match export needs the client alone; -o names the match file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell how many people a partner has too, without showing who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers, e.g. phone,email (default: all there are)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only people of a saved audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only people of a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved audiences who must not be compared, with commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only people who agreed, e.g. marketing=yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of the secret key shared with the partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of the salt shared with the partner; a key is safer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export: the match file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare: saved audiences to tell as well, with commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare: by stage of 4A as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare: counts below it are masked (default: 10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A definition, or @name of a saved one, to start from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>Rule or what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready-made groups as rules over this client&apos;s columns, or what they miss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no audience &quot;%1&quot; in this project. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live or snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snapshot as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 people kept, v%3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no version &quot;%1&quot; of it. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>v%1 to v%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no action &quot;%1&quot;. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the new name behind the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 v%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the audiences: people, live or snapshot, what uses them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another date than the project&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the people of an audience or make it live again, compare two versions, rename or delete it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diff: the earlier version (default: the last but one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diff: the later version (default: the last)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diff: print as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tag &quot;%1&quot; in this project. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, batch %2, row %3 (of the file %4):</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody &quot;%1&quot;. Give a OneID or an identifier with --person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State or what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tags added, %2 changed, %3 were there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library has no node &quot;%1&quot;; &quot;tags library&quot; lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the new name with --to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a name or a file behind the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tags of a client: values, coverage, where a value comes from, and the library of ready ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why: a OneID or an identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why: show personal values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show: count the last months as well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>library, install: en or zh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rename: the new name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody with the OneID &quot;%1&quot; now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who: --of with an identifier, or --oneid with a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The identifier &quot;%1&quot; joins nobody: it is shared or a placeholder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no part &quot;%1&quot; of a person. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked values shown: person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show one person whole: identifiers, events, value, tags, audiences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An identifier of the person, or kind:value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person&apos;s OneID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only these, e.g. head,timeline,tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only events of these names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out that many of the newest events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List at most that many events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show personal values; the journal says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--offset and --limit take whole numbers from 0.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Clusters</name>
    <message>
        <source>must be &quot;auto&quot; or a number from 2 to 20</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First component, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second component, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 people shown, two main components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters: mean of each feature, index to everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cluster</source>
        <translation>Cluster</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people in %2 clusters, silhouette %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts, days and sums as log1p, all features standardised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of clusters by silhouette, 3 to 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of clusters set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters sum to all people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of people who behave alike, by k-means.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no events to make features from. Import a behaviour log first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Contract</name>
    <message>
        <source>The contract &quot;%1&quot; cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was it renamed to &quot;%1&quot;? Then change the contract.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it again with the column, or take the column out of the contract.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not loaded until the contract gives it a role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns stand in another order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: columns are found by name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ControlTotal</name>
    <message>
        <source>the known figure is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give &quot;month&quot; as 2026-05, or &quot;from&quot; and a later &quot;to&quot; as dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, row %2, column %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number. Write it as 1204.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the figure is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no period. Write the month as 2026-05, or from and to as dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such measure. There are: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GMV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no figures. It needs a header with month, measure and value, and a row for each figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has no time, so its rows are in no period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; of the table &quot;%2&quot; holds no numbers. Name an amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows superseded by later files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded and cancelled rows left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded and cancelled rows counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows not paid left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows not paid counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days cut in the time zone %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated rows counted once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of nobody known left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows whose %1 is unknown counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 whose time cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>agrees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control totals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explained by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would change ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effect on ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours beside theirs: money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours beside theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 figures %2 agree, %3 are explained, %4 are not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A difference up to %1 % of their figure counts as none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows of &quot;%1&quot;, those of nobody included, whatever the as-of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effects of two explanations are added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums are exact; an explanation is what fits, not a proof</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table with a time and an amount yet. Import orders first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known figures beside ours, and what explains each difference.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Creative</name>
    <message>
        <source>The file has %1 bytes, more than the %2 allowed. Use a calmer background or a smaller size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not fit even at its smallest size. Shorten the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is hard to read: contrast %2 to 1 on its background, 4.5 is needed. Choose a darker or lighter colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2 pixels high, too small to read. Shorten the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is left out: there is no room for it in this size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of %1 x %2 pixels cannot be made. Choose sides from 50 to 8,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Check free space and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreativeSetText</name>
    <message>
        <source>Pictures need the graphics library, which this program did not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pictures pass every check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast at least 4.5 to 1, text that fits and can be read, file within its limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Template &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast by WCAG 2.1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advertisements from one template, in several sizes and languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no variable of a template. Known are: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a size such as &quot;1200x628&quot;, from 50 to 4096 pixels a side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no template &quot;%1&quot;; built in: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreativeTemplate</name>
    <message>
        <source>%1 is no colour of the brand kit. Add it to colors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be [x, y, width, height] in fractions inside the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no area named copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no colour. Write it as six hexadecimal digits after #</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a template needs at least one layer and one layout</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The disk is full, so %1 was not changed. Make room and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open in another program. Close it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the permissions of the file and its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot open %1. Check that it exists and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project file %1 could not be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no Tessera client, or it is encrypted with another passphrase. Passphrases differ in upper and lower case and in spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of %1 does not answer as it should (%2). Nothing half done is kept: check the disk or the network it is on, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged. Restore it from a copy; &quot;tessera-cli check&quot; says what of it can still be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tessera could not start its store: memory ran out. Close other programs and start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase of %1 could not be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being read by another window or program. Close it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be put in the place of %2: %3. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not changed, since an earlier step failed. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written anew, but its disk did not confirm it: a power cut could bring back the file as it was. Check the disk or the network it is on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dataset</name>
    <message>
        <source>The rows of %1 do not match its identifiers in the project file. Take the batch out and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project holds more than four billion events. Take older batches out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events have no property &quot;%1&quot;. They have: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People have no attribute &quot;%1&quot;. They have: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no audience &quot;%1&quot; in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is defined by itself (%2). Break the circle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has no column &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no analysis &quot;%1&quot; in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here can run the analysis &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no columns of latitude and longitude. Name them as [latitude column/longitude column], or load a file that has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no identifiers of the kind &quot;%1&quot;. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No store &quot;%1&quot; with a latitude and longitude is known. Load the stores as a table of stores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot; with places in it. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tag &quot;%1&quot; in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here can compute the tag &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows of &quot;%1&quot; have no numbers of their file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dependents</name>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is used by %2. Delete these first, or take &quot;%1&quot; out of their rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is another &quot;%1&quot; already, and rules tell them apart by their names. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiagnosisText</name>
    <message>
        <source>as of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came in, and how much of it can be trusted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sold, to how many, and where?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is known by what, and seen in which channels?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recency, frequency, money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which buyers are worth most, and who is leaving?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4A stock and flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do people stand with the brand, and how do they move?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where are people lost on the way to a purchase?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who are they, and how can they be reached?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters and lookalikes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which kinds of people are there, and who resembles the best?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnosis: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1, %2 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data r%1, zone %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where values are missing most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rows of the batch without a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why rows were rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people are known by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values that can join somebody; placeholders and masked values are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People with one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of those in (row), also in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People seen in two tables of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People; share of those in the row&apos;s table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 imports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>No row was rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 have more than one identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not computed. %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>%1 copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tessera clients (*.tessera)</source>
        <translation>Tessera clients (*.tessera)</translation>
    </message>
    <message>
        <source>The copy was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was duplicated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation type="unfinished">Delete %1?</translation>
    </message>
    <message>
        <source>It can be brought back with Undo.</source>
        <translation type="unfinished">It can be brought back with Undo.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>%1 was not deleted</source>
        <translation type="unfinished">%1 was not deleted</translation>
    </message>
    <message>
        <source>The step could not be undone</source>
        <translation type="unfinished">The step could not be undone</translation>
    </message>
    <message>
        <source>The step could not be done again</source>
        <translation type="unfinished">The step could not be done again</translation>
    </message>
    <message>
        <source>No audience was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No split was made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventFilter</name>
    <message>
        <source>&quot;%1&quot; is compared with &quot;%2&quot;, which is no date. Write it as 2026-05-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a number, but it is compared with &quot;%2&quot;. Give a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most 32 kinds of events can be told apart in one analysis; this one has %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameter $%1 has no value. Give it one under &quot;parameters&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is text; a place needs columns of numbers. Name them as [latitude/longitude].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is text; &quot;%2&quot; is for dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text, so &quot;%2&quot; does not fit. Use =, &lt;, &gt; or between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date, so it has no anniversary.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Expression</name>
    <message>
        <source>Character %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is of the type %1, and %2 is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no column &quot;%1&quot;; there are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the expression is longer than %1 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here something is left over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many brackets stand in each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after &quot;is&quot; comes &quot;known&quot; or &quot;unknown&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after &quot;in&quot; comes a list in brackets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a bracket is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after &quot;matches&quot; comes a regular expression in quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no regular expression: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value, a column or a bracket is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no function &quot;%1&quot;; there are: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quote is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no number and no day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Features</name>
    <message>
        <source>The attribute &quot;%1&quot; has more than %2 values. Choose another feature.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the feature a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The definition names no features. List at least one under &quot;features&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FixForm</name>
    <message>
        <source>Trim blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half width letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capitals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace a pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merge spellings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill empty cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Derive a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out repeated rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch the folder %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch no folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 is not there. Connect its drive, or watch another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 rows into &quot;%3&quot; under &quot;%4&quot;, %5 rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: would load %2 rows into &quot;%3&quot; under &quot;%4&quot;, %5 rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: skipped, its content is loaded already as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: skipped, no contract fits. Import it once and make a contract of that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not loaded, it breaks the contract &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: not loaded. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: still being written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForeignDatabase</name>
    <message>
        <source>A view of %1 gave no row in %2 seconds, so it was stopped. Import the tables it is made from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no SQLite database, or it is encrypted. Save it without a password in the program it comes from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged (%2). Fetch it again, or have it repaired with sqlite3&apos;s .recover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being written by another program. Close it there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read as it is (%2). If another program was stopped while it wrote it, open it there once; else check that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds a value that is larger than %2 MB. Leave its column out of a view and import that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read: %2. If it is a view, import the tables it is made from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not complete. Fetch it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormatFields</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bar |</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point .</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>backslash \</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no-break blank</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FourAText</name>
    <message>
        <source>&quot;%1&quot; is no date. Write it as 2026-05-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a stage needs at least one condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a model has 1 to 8 stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stages[%1].id: &quot;%2&quot; is used twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first date is after the second. Exchange them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unaware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>On %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of known people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock by stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation>people</translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow between the two dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 who stay unaware are not drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From \ to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people, % of row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 known people are in a stage, %3 in %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fell only because their look-back ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>Look-back %1 d (assumed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margins equal stage counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appeal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Act</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advocate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events have no known words for looking and buying. Write the stages&apos; rules over your own events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4A stock and flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where people stand with the brand at two dates, and how they moved in between.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Funnel</name>
    <message>
        <source>&quot;%1&quot; is no date. Write it as 2026-05-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text with up to %2 values, so a funnel cannot be broken down by it. Choose another property.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a funnel has 1 to 16 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a window per step needs an order of steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of step 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people at step 1, Wilson 95 % intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time from step 1 to step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody reached the last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people, median %2, 90 % within %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consecutive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dedup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d from step 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d from step to step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody did &quot;%1&quot; in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of people who did &quot;%2&quot; got to &quot;%3&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people at step 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals: Wilson 95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no events yet. Import a behaviour log or orders first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funnel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many people get from step to step, how fast, and where they are lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupLibrary</name>
    <message>
        <source>events of buying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of people called %2 or alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of events called %2 or alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a city of the table of cities in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value of %1 with one of the words %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an amount above 0 in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message numerus="yes">
        <source>%n value(s) with a phone, an e-mail or an identity card</source>
        <translation>
            <numerusform>%n value with a phone, an e-mail or an identity card</numerusform>
            <numerusform>%n values with a phone, an e-mail or an identity card</numerusform>
        </translation>
    </message>
    <message>
        <source>its values look like names of persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its values look like addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its name says that it is about persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly every row has a value of its own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>The history has no change number %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history has no entry number %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point needs a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The history of %1 is damaged at this step. Restore the file from a copy to go back behind it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HouseholdText</name>
    <message>
        <source>There are no people to group. Import customers or orders first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a probability between 0 and 1, such as 0.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing tells who lives together. Name a column of addresses, landlines, devices or payers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (found from the data)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 people live in %3 households of two and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of people; %2 addresses and values make no household; %3 pairs compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 people an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 family names an address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most %1 addresses a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights by EM without labels, agreement beyond chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average linkage, so that nobody is chained in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Potential: members who have not bought x median of buyers in households of that size</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people left alone: too many entangled</source>
        <translation>
            <numerusform>%n person left alone: too many entangled</numerusform>
            <numerusform>%n people left alone: too many entangled</numerusform>
        </translation>
    </message>
    <message>
        <source>Sizes sum to all people; nothing is joined in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Households</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who live together, by address, landline, device and payer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an account is compared with payers; name the column &quot;payer&quot; too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;. The project has: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than four thousand million rows cannot be grouped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No table has a column of addresses. Import delivery addresses, or name a column of landlines, devices or payers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no numbers. Name the amount of a purchase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House number in one street</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one digit off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flat missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payer(s)</source>
        <translation>
            <numerusform>%n payer</numerusform>
            <numerusform>%n payers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recipient(s)</source>
        <translation>
            <numerusform>%n recipient</numerusform>
            <numerusform>%n recipients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren)</source>
        <translation>
            <numerusform>%n child</numerusform>
            <numerusform>%n children</numerusform>
        </translation>
    </message>
    <message>
        <source>head: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Households by size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished">Size</translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>Share of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Potential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most valuable households</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The largest households</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What makes no household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses or values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses and values that make no household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address or value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People of whom it is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each agreement of a household is worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Living together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locker, pick-up point, company or dormitory by its words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More people than a household holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More family names than a household holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gift or one-off, the usual address is another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders to many addresses, a reseller or agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landline of too many people, a switchboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device of too many people, as in a shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pays for too many people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>People by size of their household</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <source>There is no person with the OneID %1 in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put off whether OneID %1 and %2 are one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide that OneID %1 and %2 are one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split OneID %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide that OneID %1 and %2 are two persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both are the same identifier. Choose two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock OneID %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no identifier &quot;%1&quot; in this client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an identifier of several kinds. Write one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project holds more than four billion identifiers, or more than 250 kinds of them. Take batches out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kinds[%1]: &quot;%2&quot; is named twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rules of who is one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the rules of who is one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many have one of both, so it joins nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rules say that values of this kind join nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut: a person has one such value, and this was the weakest evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody decided that they are two persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the person is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sure enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %2 stand together in %n row(s) of %3</source>
        <translation>
            <numerusform>%1 and %2 stand together in %n row of %3</numerusform>
            <numerusform>%1 and %2 stand together in %n rows of %3</numerusform>
        </translation>
    </message>
    <message>
        <source>, on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a linkage found %1 and %2 to be one person with %3 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody decided that %1 and %2 are two persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whether %1 and %2 are one person was put off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody decided that %1 and %2 are one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is named twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut: gender, birth date or the like cannot differ, and this was the weakest evidence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportCardText</name>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most frequent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the rows shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None in the rows shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot join people: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read, the rows are rejected: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleaned before joining: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not fit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read without the mark of a currency: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportCheck</name>
    <message>
        <source>%L1 of %L2 rows cannot be read (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the reasons; change the types of the columns or mend the rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 rows, the last file had %L2 (%3%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whether the export is whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the files loaded before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of &quot;%2&quot; is empty, %3 was in the last file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %L2 values that no file had before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what they mean in the values of the column, or mend the spelling.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values of &quot;%1&quot; are spread otherwise than in the last file (stability index %2, more than %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the distribution: units, currency or scope may have changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 rows are dated in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 rows are dated before the newest that is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of months that were closed may change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is loaded for the %L1 days before the first row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file between may be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the %L1 values of &quot;%2&quot; is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the column holds the same kind of identifier as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 rows are loaded already, word for word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They would count twice. Load the file by key, or take the earlier file out.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportMapping</name>
    <message>
        <source>must map texts to texts, in a column of the type text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>is missing</translation>
    </message>
    <message>
        <source>must name two source columns, and the type must be decimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns are called &quot;%1&quot;. Give one of them another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time column &quot;%1&quot; must have the type time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; must have the type text: identifiers and events are names, not numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is mapped. Give at least one column a role.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is an identifier, so the rows belong to nobody. Map one, or import the table as &quot;other&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of events needs exactly one time column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of events needs an event column, or a constant event name such as &quot;purchase&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one ASCII character, or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one to %1 characters, or &quot;tab&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not hold a line end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be true, false or a number up to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one character, the thousandsMark another one or empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be one of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a code of three letters such as CNY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be made of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a number of rows or a share such as &quot;5%&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are told apart by the column &quot;%1&quot;, but no column is called so. Give it a role other than ignore.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a table of people can be the state of a day. Load events as they are, or replace the files before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no column is called &quot;%1&quot;. Columns are named as in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; must be of texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min and max judge numbers, from and until times; &quot;%1&quot; is of the type %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column &quot;%1&quot; must be of times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the expression must say yes or no, such as amount &gt;= 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two rules are called &quot;%1&quot;. Give one of them another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are to be told apart by &quot;%1&quot;, but no column is called so. Name columns as in the project.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImportSource</name>
    <message>
        <source>not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>roles of the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the whole file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no identifier that can join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the part read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as told</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have more or fewer fields than the header</source>
        <translation>
            <numerusform>%n row has more or fewer fields than the header</numerusform>
            <numerusform>%n rows have more or fewer fields than the header</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1 is the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e.g. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 do not join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: identifiers are cleaned before joining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is read as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>these rows join by other columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers were cleaned before joining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that belong to nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take me there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fields, the header has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: is the day or the month first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: several currencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data of the client changed while the question was open, so nothing was loaded. Import the file again: it is compared anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 values have blanks too many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they count as other values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: values that may be spellings of one thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of them</source>
        <translation>
            <numerusform>%n group of them</numerusform>
            <numerusform>%n groups of them</numerusform>
        </translation>
    </message>
    <message>
        <source>merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: amounts carry a mark of a currency</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ingest</name>
    <message>
        <source>%1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the amounts of column &quot;%2&quot; are too large to be kept exactly together with their smallest decimals. Import it as a real number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has more than four billion rows. Cut it into several files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read %1: %2.</source>
        <translation>Cannot read %1: %2.</translation>
    </message>
    <message>
        <source>the gzip data is damaged near byte %1; fetch the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a folder; choose a file in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: a record is longer than 64 MB. A quote is probably never closed there; set another quote character or mend the line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has more than four billion different identifiers. Cut it into several files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row of %1 names somebody who was erased from this project, so nothing was loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gzip data ends too early, %1 bytes could be unpacked; fetch the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 times its size, as files do that are made to fill a disk. If you trust it, unpack it and load what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 Nothing is wrong up to line %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first file in the archive that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 rows do not fit, more than the mapping allows, so nothing was loaded. The first is row %3%4: %5. Mend the file or raise abortOnBadRows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is to be the state of a day, but its name tells no date. Give the date, or put it into the name: members_20260531.csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed while it was read, so nothing was loaded. Import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This looks like %1, but cannot be mapped as one: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have nothing in any of the columns that are taken apart, so they gave no row.</source>
        <translation>
            <numerusform>%n row has nothing in any of the columns that are taken apart, so it gave no row.</numerusform>
            <numerusform>%n rows have nothing in any of the columns that are taken apart, so they gave no row.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IngestText</name>
    <message>
        <source>&quot;%1&quot; is not a time in the format %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an amount with at most six decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;. It has: %3. Change the mapping or choose the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the time is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the row has %1 fields, the header has %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line is not a JSON object (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first column of a file without header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>few different words beside a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot read %1: %2. Fetch the file again, or unpack it and load what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is no archive that can be unpacked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds more than %2 files. Unpack it and load its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is encrypted. Unpack it with its password and load what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no file &quot;%2&quot;. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) hold an error such as #N/A or #DIV/0!; they were read as empty.</source>
        <translation>
            <numerusform>%n cell holds an error such as #N/A or #DIV/0!; it was read as empty.</numerusform>
            <numerusform>%n cells hold an error such as #N/A or #DIV/0!; they were read as empty.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) have more than 15 digits. A worksheet keeps 15 and ends the rest in zeros, so identifiers among them are not what they were: have them exported as text.</source>
        <translation>
            <numerusform>%n number has more than 15 digits. A worksheet keeps 15 and ends the rest in zeros, so if it is an identifier it is not what it was: have it exported as text.</numerusform>
            <numerusform>%n numbers have more than 15 digits. A worksheet keeps 15 and ends the rest in zeros, so identifiers among them are not what they were: have them exported as text.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) point to a text that the file does not hold; they were read as empty.</source>
        <translation>
            <numerusform>%n cell points to a text that the file does not hold; it was read as empty.</numerusform>
            <numerusform>%n cells point to a text that the file does not hold; they were read as empty.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is damaged or not complete: its sectors do not fit together. Fetch the file again, or open it in the program it comes from and save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than 512 MB, which is more than an Excel workbook of this kind can hold. Save it as .xlsx and choose that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two or more blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) begin with it and are not like the rows</source>
        <translation>
            <numerusform>%n line begins with it and is not like the rows</numerusform>
            <numerusform>%n lines begin with it and are not like the rows</numerusform>
        </translation>
    </message>
    <message>
        <source>quotes do not come in pairs around fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) are in quotes</source>
        <translation>
            <numerusform>%n field is in quotes</numerusform>
            <numerusform>%n fields are in quotes</numerusform>
        </translation>
    </message>
    <message>
        <source>none was seen, this is the usual one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of the rows have %2 fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing parts the lines into columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; next best %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quotes match up with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the columns are aligned by blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blanks stand between delimiters and quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remarks above the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a Parquet file. Reading those takes DuckDB&apos;s library (version 1.2 or later), which is not here. Download &quot;libduckdb&quot; for this system from duckdb.org, or run &quot;npm install @duckdb/node-bindings&quot;, and put the library (libduckdb.so, libduckdb.dylib, duckdb.dll) beside the program or name it in the environment variable TESSERA_DUCKDB. Or export the table as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it begins as a JSON array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is a JSON object with an array of objects in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it begins as a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the longest array of objects in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, behind record %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file ends in the middle of a value; fetch it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a key has no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no &quot;%2&quot; in the path to its records. Change the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the path leads to in %1 is not an array. Change the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a record is longer than 64 MB. A quote or bracket is probably never closed there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is a &quot;%1&quot; where a record should begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is protected by a password. Open it in the program it comes from, save it without one and choose that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed while it was read. Choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, sheet &quot;%2&quot;, row %3: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table has no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sheet repeats the same cells more than %1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more than %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more than %1 columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cell is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be read as Parquet: %2. Fetch it again, or export the table as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parquet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it says so in its first bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no sheet with rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no sheet &quot;%2&quot;. It has: %3. Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first of %1 sheets that is not hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds an Excel workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDocument spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel workbook 97-2003</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no file that can be imported. Known are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has other columns than %2: %3 instead of %4. Import it by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no file that can be imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this build has no reader called &quot;%2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty: it has not even a header.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no table &quot;%2&quot;. It has: %3. Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first table by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) above are not like the table of %1 columns</source>
        <translation>
            <numerusform>%n row above is not like the table of %1 columns</numerusform>
            <numerusform>%n rows above are not like the table of %1 columns</numerusform>
        </translation>
    </message>
    <message>
        <source>the first row has the kinds of the rows below</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of words stand over numbers or times</source>
        <translation>
            <numerusform>%n row of words stands over numbers or times</numerusform>
            <numerusform>%n rows of words stand over numbers or times</numerusform>
        </translation>
    </message>
    <message>
        <source>words stand over numbers or times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first row is unlike the values below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first row is like the values below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 rows looked at, %2 have fewer than %3 fields, %4 more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delimited text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no other format fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first line is a JSON object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every row of a table of people has its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 numbers such as %2 have it, %3 have a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) are grouped with it</source>
        <translation>
            <numerusform>%n number is grouped with it</numerusform>
            <numerusform>%n numbers are grouped with it</numerusform>
        </translation>
    </message>
    <message>
        <source>in columns of numbers or times: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, sheet &quot;%2&quot;: %3. Open it in the program it comes from and save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not begin where the workbook says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds more cells than a sheet has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is protected by a password. Open it in Excel, save it without one and choose that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a document of an old Microsoft program, but no Excel workbook of the versions 5 to 2003. Save its table as .xlsx or CSV and choose that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is no Excel workbook of the versions 5 to 2003. Open it in the program it comes from and save it as .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is of a version of Excel that is not known (%2). Open it in Excel and save it as .xlsx.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts of %1 are larger than %2 MB together. Save its sheets as CSV and import those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a ZIP file, but no Excel workbook. Unpack it and choose the table in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a binary workbook (.xlsb). Save it as .xlsx and choose that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read near byte %2: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not XML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it uses an entity that is not one of the five of XML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it holds a document type (DOCTYPE), which files of this kind never have and which can be used to reach other files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tag is malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its elements are nested too deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tag is longer than %1 KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the end tag &lt;/%1&gt; has no start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged or not complete: %2. Fetch the file again, or open it in the program it comes from and save it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unpacks to more than %2 times its size, which no table of data does. It was not read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it lists %1 parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the part %1 is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is protected by a password. Unpack it, or save it without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File in the archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet or table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape character</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blanks in a row are one separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blanks around quotes are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines before the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Header rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short rows are filled up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thousands mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words for unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 of %3 filled cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header &quot;%1&quot; says so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the header &quot;%1&quot; says otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) have lost digits in a spreadsheet (1.38E+10, or zeros behind the fifteenth digit): take them from the source again, as text</source>
        <translation>
            <numerusform>%n number has lost digits in a spreadsheet (1.38E+10, or zeros behind the fifteenth digit): take it from the source again, as text</numerusform>
            <numerusform>%n numbers have lost digits in a spreadsheet (1.38E+10, or zeros behind the fifteenth digit): take them from the source again, as text</numerusform>
        </translation>
    </message>
    <message>
        <source>written as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written in several ways, tried in this order: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n masked number(s) can join nobody</source>
        <translation>
            <numerusform>%n masked number can join nobody</numerusform>
            <numerusform>%n masked numbers can join nobody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n virtual number(s) with an extension can join nobody</source>
        <translation>
            <numerusform>%n virtual number with an extension can join nobody</numerusform>
            <numerusform>%n virtual numbers with an extension can join nobody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n landline(s)</source>
        <translation>
            <numerusform>%n landline</numerusform>
            <numerusform>%n landlines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n number(s) of other countries</source>
        <translation>
            <numerusform>%n number of other countries</numerusform>
            <numerusform>%n numbers of other countries</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The amounts are in several currencies (%1), which cannot be added. Cut the file by currency, or choose the one to keep: the others are rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both orders of day and month occur: %1 dates can only have the day first, %2 only the month, and %3 may have either. Say which it is, or mend the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates such as %1 may begin with the day, the month or the year. Say which it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing tells whether dates such as %1 have the day or the month first. Say which it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows from the array</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged cells repeat their value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column for the file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identifiers say who somebody is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many different values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, row %2, column _line: &quot;%3&quot; is no open rejected row of that batch, or stands here twice. Export the rejected rows again and mend that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no column _line, so nobody knows which rows these are. Export the rejected rows and mend that file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the words are those of an order&apos;s status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; rows with these are no purchases until you say what they mean: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must map texts to texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must name a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in two of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each must have a text &quot;to&quot; and texts &quot;from&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must hold a cluster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give either a text, or &quot;previous&quot;: true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be upper, lower or title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no regular expression: %1 at character %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one column is split into two or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must name one column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no meaning: the expression names them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must name a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked: no file of the table &quot;%1&quot; with a column &quot;%2&quot; is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the newest row is of %1, %2 days old; %3 are allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not checked: no file to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 rows, the last file had %L2; %3 % more or less are allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rows are rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>they are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the mapping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is read as the mapping says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the column and set its kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 rows have another number of fields than the header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the delimiter and the quotes; fields missing at the end can be left empty (padShortRows).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 values can join nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 cells do not fit the type %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rows belong to nobody by this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Map another identifier as well, or mend the values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the type or the format, or mend the cells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 rows could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the rejected rows of batch %1, mend them and send them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no row has a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing can be told by this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whether the export is whole, or leave the column out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 values lie far from the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at them; a rule of a range can tell or reject them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is loaded %L2 times with as many rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its rows count several times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take all but one out, unless they are different files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the entry of batch %1 makes no sense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its rows cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the quality score of batch %1 is %2, below %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>results rest on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See which part of the score is low.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a date such as 2026-05-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give min or max, or of times from or until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must not lie below the lower end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has no meaning for this rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 rows are rejected by the rule &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 rows break the rule &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask where the file comes from, or change the rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See the rows %1; mend them or change the rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>en</source>
        <comment>language of the program: en, or zh in Chinese</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the %2 columns that it is known by are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its names were checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its names were never seen in a real file: look at each column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds amounts that went back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows of &quot;%2&quot; have a minus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; says &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refunds: &quot;%1&quot; is no way to write them. Take one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds are said to stand in a column, but no column of numbers is the part &quot;refund&quot;. Give it to one, or say how they are written else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 columns: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subject: &quot;%1&quot; is no kind of table. Take one of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is called the part &quot;%2&quot;, but not of what: say what the rows of the table are (subject).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column &quot;%1&quot;: a table of &quot;%2&quot; has no part &quot;%3&quot;. It has %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column &quot;%1&quot; is the part &quot;%2&quot; and must have the type time. Say how its times are written, or take the part from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two columns are the part &quot;%1&quot; of the table; &quot;%2&quot; is the second. Take it from one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of %1 needs a column that is: %2. Give a column that part, or say that the rows are something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none in the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>words in the status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a column of amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows with a minus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table of refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes within a field are text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is larger than %3 MB, which is read in memory. Unpack it and load it by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is JSON: only tables have a shape. Map its paths instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quotes stand within quoted fields and the rows come out even</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: the fields of all keys take more than %3 MB so far, which is more than can be put together. Cut the file by its keys into several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line %2: there are more than %3 different fields in the column &quot;%4&quot;, so it is hardly one of names. Choose another one in the shape.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no column &quot;%2&quot;, which the shape of the mapping needs. It has: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds no row with a key and the name of a field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have no key or no name of a field and were left out; the first is on line %1.</source>
        <translation>
            <numerusform>%n row has no key or no name of a field and was left out; it is on line %1.</numerusform>
            <numerusform>%n rows have no key or no name of a field and were left out; the first is on line %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No row has the field %1, so its column is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) were replaced by a later one of the same key and field.</source>
        <translation>
            <numerusform>%n value was replaced by a later one of the same key and field.</numerusform>
            <numerusform>%n values were replaced by a later one of the same key and field.</numerusform>
        </translation>
    </message>
    <message>
        <source>not checked yet: it is about the file as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each row is one field of somebody: its name and its value</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) are times of different events</source>
        <translation>
            <numerusform>%n column is the time of an event</numerusform>
            <numerusform>%n columns are times of different events</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; in %2 is an archive itself. Unpack %2 once and load what is in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; in %2 can only be read from a file of its own, and nothing of an archive is written to the disk. Unpack it and load it by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (mended).csv</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemRevenue</name>
    <message>
        <source>No table of items is loaded, so nothing can be broken down by &quot;%1&quot;. Import one, with the subject &quot;items&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items have no field &quot;%1&quot;. They have: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no exact amounts: it is of the type %2. Name a column of whole numbers or decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum of &quot;%1&quot; does not fit. Check the column for wrong amounts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemSplit</name>
    <message>
        <source>&quot;%1&quot; holds no texts. Name a property such as the category of what was bought.</source>
        <translation type="unfinished"></translation>
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
        <source>&quot;%1&quot; is not one of: %2</source>
        <translation>&quot;%1&quot; is not one of: %2</translation>
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
    <name>LifecycleText</name>
    <message>
        <source>Only %1 times somebody bought again; at least %2 are needed to find the cut points. Set newDays, decliningDays, sleepingDays and lostDays yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cut points must not fall: dormant after %1, lost after %2 days. Change one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cut points must not fall: declining after %1, dormant after %2 days. Change one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from: the flow must begin before its end, %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody bought. Check the filter of purchases, the people and the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Won back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known, no purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first purchase at most %1 d ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last purchase at most %1 d ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last purchase at most %1 d ago, fewer than %2 purchase days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last purchase at most %1 d ago, %2 purchase days or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>back after more than %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last purchase %1 to %2 d ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last purchase more than %1 d ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since a purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have not bought again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to the next purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kaplan-Meier over %1 gaps; the last gap of every buyer is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>People by state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 known people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers by state over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the ends of months, with the cut points of today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From \ to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow between the states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the end of %1 to the end of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase days each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median stay, d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full set of states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simple set of states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of those who buy again at all, 50 %, 80 % and 95 % have done so after %1, %2 and %3 d: the cut points unless set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too few gaps for a curve: the cut points are those that were set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To wake up: declining and dormant; to win back: lost, with 2 purchase days or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 buyers %2 are dormant and %3 are lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dormant after %1 d without a purchase, lost after %2 d; %3 known people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every known person is in one state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New, active, dormant and lost buyers, by the time this client&apos;s buyers take to come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To wake up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declining or dormant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To win back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost, with 2 purchase days or more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LinkageText</name>
    <message>
        <source>first letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day and month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no part to make blocks by. Write one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule of blocks names the columns that must agree, each as a text or as {&quot;on&quot;: column, &quot;take&quot;: part}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sounds the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spelled nearly the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands in the other column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spelled alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shares words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same as far as known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one digit differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one part differs, or day and month are swapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two digits differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same before the @</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one or two letters differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same number and most words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same number and some words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known on both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comparison has no &quot;%1&quot;. It knows: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no way to compare. Write one of: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;columns&quot; of a comparison names one column; of a date also its year, month and day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocks are made by &quot;%1&quot;, which is not among the comparisons.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot; to compare. Choose one of the table&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1 comparisons can be made at once; %2 are named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blocks give more than %1 pairs to compare; &quot;%2&quot; alone gives %3, with up to %4 records in a block. Add a second column to that rule or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is compared. Name at least one column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each agreement is worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two strangers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which records were compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agree in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs no rule above gives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least sure pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs by evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits; every two make the odds four times as high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records are %2 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pairs joined at the threshold %2, %3 possible ones left apart; %4 pairs compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fellegi-Sunter, found by EM without labels, with a state for families</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equal values count by how rare they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is joined in the project: a proposal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table of people yet. Import customers first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that are probably one person, though no identifier says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a probability between 0 and 1, such as 0.9.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A linkage has no &quot;%1&quot;. It knows: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;table&quot; is missing: name the table whose rows are linked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;oneToOne&quot; needs a second table: name it as &quot;with&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;. The project has: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than four thousand million rows cannot be linked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column of &quot;%1&quot; tells people apart. Name columns under &quot;compare&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence in bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows %1 and %2 are marked as different people, but other marks make them one person. Take one of the marks back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mark names the rows %1 and %2, but two different rows of %3 are needed. Make the marks for this table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mark names the rows %1 and %2, which are of one table; only rows of two are linked. Take the mark back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows %1 and %2 are marked both as one person and as two. Take one of the marks back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing strangers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fitting the weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighing pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grouping records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What %n answer(s) say of the pairs joined</source>
        <translation>
            <numerusform>What %n answer says of the pairs joined</numerusform>
            <numerusform>What %n answers say of the pairs joined</numerusform>
        </translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision: of the pairs found, those that are one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall: of the pairs that are one person, those found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1: twice those right, of found and of one person together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of the tables that are linked has the identifier &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows %1 and %2 cannot be compared: name two different rows from 0 to %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Fellegi-Sunter, found by EM with %n label(s), with a state for families</source>
        <translation>
            <numerusform>Fellegi-Sunter, found by EM with %n label, with a state for families</numerusform>
            <numerusform>Fellegi-Sunter, found by EM with %n labels, with a state for families</numerusform>
        </translation>
    </message>
    <message>
        <source>Equal values count the same, rare or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A label names two rows, from 0, and says whether they are one person: {&quot;a&quot;: 0, &quot;b&quot;: 7, &quot;same&quot;: true}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;later&quot; lists pairs of rows, from 0, such as [[0, 7]].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;explain&quot; names two rows, by their numbers from 0 or by identifiers, such as [0, 7], or lists several such pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pairs of %2 records would be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more than the %1 that are allowed: leave a rule out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 pairs there are; nothing was compared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which records would be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules proposed besides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any two records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what reviewers said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rare value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a common value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>could be a family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one person with %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evidence of the pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits; each makes the odds twice or half as high</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoadMode</name>
    <message>
        <source>adds its rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newer versions replace rows by key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaces the files before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is the state of a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must name the columns that tell rows apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a date such as 2026-05-31</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lookalike</name>
    <message>
        <source>The feature &quot;%1&quot; is made of exactly what the seeds are chosen by, so it would give the answer away. Leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of candidates, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out seeds found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expansion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 held-out seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Seeds found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of the standardised features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seeds against %2 candidates: hold-out AUC %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced logistic regression; counts, days and sums as log1p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the seeds held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals: bootstrap 95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no purchases to take seeds from. Name a rule or an audience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lookalike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who resemble a seed audience, measured on seeds it has not seen.</source>
        <translation type="unfinished"></translation>
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
            <numerusform>%n picture written</numerusform>
            <numerusform>%n pictures written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Map</name>
    <message>
        <source>The map cannot be read at &quot;%1&quot;: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a packed ring is not whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a ring has fewer than three points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no outline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map holds no regions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberProgramme</name>
    <message>
        <source>Sales, points and benefits of the last %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales, points and benefits of all time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels in the order of their spend a member; name them in order to change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points last %1 d; the oldest are used first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points last until they are booked as expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the points whose life is over were never used: taken off the liability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 taken off the liability as never used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 points are over by their life but not booked as expired; they are not counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n member(s) used more than they earned: the ledger has gaps</source>
        <translation>
            <numerusform>%n member used more than was earned: the ledger has gaps</numerusform>
            <numerusform>%n members used more than they earned: the ledger has gaps</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 members bring %2 of the sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of them bought in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 points outstanding, a liability of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every member has one level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page needs the level of each member: an attribute called level, or events that change it. Import the member list, or write levels as rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels and who rises or falls, points earned, used, expiring and owed, and benefits used by level.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text. Name the attribute with the level of a member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text. Name the property with the new level of a member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are more than %1 different levels: that is no member level. Name the attribute or event that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>earned is missing: say which events bring points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text. Name the property with the benefit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has a level at that date. Name the attribute or the events that hold it, or write levels as rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members by level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From \ to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From level to level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels on %1 and before %2; shares are of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last month up to the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outstanding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points outstanding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the ends of months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points that will expire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By month, if nobody uses them; the oldest are used first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benefit \ level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benefits by level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who used it, of those who were given it in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all members of the level, in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On 2+ days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales a member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use benefits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>higher level than at the earlier date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fallen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lower level than at the earlier date, or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no member at the earlier date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Silent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>members who did not buy in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points about to expire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some of their points end within %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never used points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>have points and have not used any so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps in the ledger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more points used or expired than were ever earned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from: the flow must begin before its end, %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Modeling</name>
    <message>
        <source>Feature %1 of person %2 has no value. Give unknown values a default in the feature list, or leave the feature out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people with %2 features cannot be cut into %3 clusters. Choose fewer clusters, more features or a larger audience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model needs people with the outcome and people without it, but %1 of %2 have it. Choose another outcome or a wider audience.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lookalike needs at least %1 seeds and %1 other people, but there are %2 seeds and %3 others. Choose a larger seed audience or a wider population.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to draw: choose people and features.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextText</name>
    <message>
        <source>Only %1 people bought again in the held-out time; at least %2 are needed. Choose a longer one (checkDays), more people, or other purchases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has one value only: nothing is to be foretold. Choose another property.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases span %1 d: too few to learn from before two times of %2 d that are held out. Choose fewer checkDays, or import more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most popular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markov, 1 back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markov, 2 back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hit rate on held-out time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What %1 people bought next after %2 was among the categories foretold; 95 % by bootstrap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers by their likeliest next category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought \ next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was bought after what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the purchases after one of the row; beside it the buyers whose last purchase was of the row and who are foretold the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways to foretell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean reciprocal rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond the most popular, 95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeliest for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least chance in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next category is right for %1, by what is most popular for %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing beats what is most popular: right for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, chosen on the time before; among the first three for %2; %3 people of held-out time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learnt before %1 to choose the way, before %2 to measure it, and from all for the lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A way is chosen over a simpler one only if it is better by more than the standard error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A list has the %1 of the buyers with the greatest chance of the category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few people were tested: the intervals are wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % intervals by the bootstrap over people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page needs purchases with the category of the item. Import order lines, or name your own property.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which category each buyer is likely to buy next, with the hit rate on held-out time beside what is most popular.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ObjectStore</name>
    <message>
        <source>There is no object number %1 in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename &quot;%1&quot; to &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (copy %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate &quot;%1&quot; as &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OneId</name>
    <message>
        <source>What hangs on the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>Joined by a linkage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Were several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue per buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the client as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What each file can be joined by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also in other files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values that too many have: they join nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>together in %n row(s)</source>
        <translation>
            <numerusform>together in %n row</numerusform>
            <numerusform>together in %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>a linkage says one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What speaks for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People by how many identifiers they have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people from %2 identifiers; %3 of them have several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between %1 and %2 people, as sure as one wants to be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; revenue per buyer %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links count from %1 on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits and days are assumptions until a client says otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People never increase when the threshold falls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no people yet. Import a file with identifiers first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OneID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is one person, how sure that is, and what would change if it were decided otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>probabilities between 0.001 and 0.999999, such as 0.95</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nine at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join by the linkage &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linkages against what was decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share (95 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision: of links above the threshold, decided to be one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall: of pairs decided to be one person, linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspicious people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 and %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too far for the time: %1 and %2, %3 km in %4 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What contradicts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bridges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Density</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing, but many identifiers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overlap</name>
    <message>
        <source>%1 audiences are more than %2, the most whose overlap can be shown. Leave some out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: give the name of a saved audience, or an object with &quot;name&quot; and &quot;rule&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>audiences[%1]: &quot;%2&quot; is there twice. Name each audience once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 of %2 audiences; choose others by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An overlap needs two audiences at least, and there %1. Save another audience, or name rules in &quot;audiences&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in the audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in exactly these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is in which audiences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each person stands in one column; %1 combinations, %2 people in none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jaccard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: as by chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the row that is in the column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jaccard: in both, of those in either</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift: in both, against chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people are in one audience at least, %2 in several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 audiences, base of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combinations of %1 people and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns and those in none add up to the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than two audiences are saved. Save two, and this page shows who is in both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is in which of up to 30 audiences, and what they share.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewText</name>
    <message>
        <source>&quot;%1&quot; of the table &quot;%2&quot; holds no numbers, so it has no sum. Name an amount or another number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be grouped by. Name a text, or set &quot;period&quot; for time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has no time to cut into periods.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give either &quot;by&quot; or &quot;period&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows of %2 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net sales of %1 in %2 rows of %3 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows belong to nobody known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows of &quot;%1&quot;, those of nobody included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sums are exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table yet. Import orders or another file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows, buyers, orders, units and net sales of a table, by group or period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures of a table</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Package</name>
    <message>
        <source>%1 could not be written: %2. Check free space and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The package has no identifier column. Choose at least one, such as phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 could not be made. Choose another one or check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PackageProfile</name>
    <message>
        <source>is no kind of identifier. Use one of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may hold letters, digits, dot, hyphen and underscore only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Imported file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaybackText</name>
    <message>
        <source>There is no property of events and no attribute &quot;%1&quot;. Name the channel a buyer came by, or leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;. Import the costs (a row per period and channel), or take the costs out of the definition; the tables are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; of the table &quot;%2&quot; holds no numbers. Name the column of the costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table &quot;%1&quot; has no costs in the months that are looked at. Check &quot;%2&quot;, or take more months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody became a buyer in the last %1 months. Check the filter of purchases and the date, or take more months.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(unknown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months since the first purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAC of all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value of a new buyer so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each month is the mean of those who were observed through it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start \ month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey: not over for everyone, or under %1 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value by month of the first purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean so far, by months since; † so early in the data that some may have bought before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New buyers by channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LTV, %1 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LTV / CAC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payback month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: no purchase in the %1 d before; each person once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New: no purchase ever before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts of the last %1 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value is profit, &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value is margin, %1 of the amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value is revenue: no margin is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAC = costs / new buyers of the months with costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No table of costs is named: no CAC and no payback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows of costs have no period or no number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new buyers, none of them observed for a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LTV %1 in %2 months (%3 new buyers)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAC %1, LTV %2 in %3 months: paid back in month %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAC %1, LTV %2 in %3 months: not paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 new buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every new buyer is in one cohort and one channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LTV and payback</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What new buyers bring month by month, and when they have paid for their cost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleSnapshot</name>
    <message>
        <source>The kept people of this audience are damaged or missing in the file. Restore the file from a copy, or make the audience live again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonEraser</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>Gone: %1; %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n identifier(s)</source>
        <translation>
            <numerusform>%n identifier</numerusform>
            <numerusform>%n identifiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s) named the person; the text is gone.</source>
        <translation>
            <numerusform>%n rejected row named the person; the text is gone.</numerusform>
            <numerusform>%n rejected rows named the person; the text is gone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) of definitions named the person; they say &quot;erased&quot; now.</source>
        <translation>
            <numerusform>%n version of a definition named the person; it says &quot;erased&quot; now.</numerusform>
            <numerusform>%n versions of definitions named the person; they say &quot;erased&quot; now.</numerusform>
        </translation>
    </message>
    <message>
        <source>A later import leaves the person out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies that still hold the person: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonText</name>
    <message>
        <source>No analysis of the kind &quot;%1&quot; is saved. Save one to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here knows what a purchase is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonWords</name>
    <message>
        <source>Unaware</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lapsed from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 y</source>
        <comment>years</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held out as control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: no consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: suppressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: no identifier that can match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in its audience</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointComparison</name>
    <message>
        <source>1 definition added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 definitions added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 definition removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 definitions removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 rule edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rules edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 other definition edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 other definitions edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 definition renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 definitions renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 file taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 files taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 setting changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 settings changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people exchanged in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs between these points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As-of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 decision or linkage about who is one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 decisions or linkages about who is one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules of who is one person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PopulationText</name>
    <message>
        <source>the definition leaves it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fields.%1: &quot;%2&quot; holds no texts. Name another column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fields.%1: neither people nor events have a column &quot;%2&quot;. Name one they have, or leave the trait out with &quot;&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no column is called so; name one in &quot;fields&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tier 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new tier 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tier 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tier 3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tier 4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tier 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others</numerusform>
        </translation>
    </message>
    <message>
        <source>purchases have no amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events have no time of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of those beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>few people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known of %1, beside of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; a person may have several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; %1 in no place that is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Those beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an officially approved map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provinces without a colour have few people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TGI; bare: few people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of those with an event in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All traits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished">Value</translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>Beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TGI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people are in no place that is known: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel of purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour of the week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where bands begin, as numbers above 0 that rise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none of the values of &quot;%1&quot; is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody has a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is in the population. Check the rule, the base and the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; most of all %1: %2 (TGI %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares among people whose value is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of the last %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation type="unfinished">%1 people</translation>
    </message>
    <message>
        <source>everyone of the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beside %1 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each person once in a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals: Wilson 95 % of the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals: Katz 95 % of the ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who a population is: age, gender, provinces, city tiers, channels, prices, categories and hours, beside another one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyActions</name>
    <message>
        <source>Copies that stay as they were: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encryption was not changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client is encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on it opens with the passphrase only. Copies saved before are not encrypted by this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is written anew under another passphrase. Without it nobody can read the client, you included: there is no other way in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on the client opens with the new passphrase only. Copies saved before open with the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove encryption?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is written anew in clear. Whoever has the file can read everything in it, also what is masked in the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client is no longer encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens without a passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds the numbers, and nothing that says who somebody is. It has no history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pseudonyms: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens with the passphrase of this client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hand-over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand-over copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tessera clients (*.tessera)</source>
        <translation>Tessera clients (*.tessera)</translation>
    </message>
    <message>
        <source>The hand-over copy is written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hand-over copy was not written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is written anew, encrypted with a passphrase. Without the passphrase nobody can read the client, you included: there is no other way in. Keep it where you keep your passwords.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client was not opened</source>
        <translation type="unfinished">The client was not opened</translation>
    </message>
    <message>
        <source>%1 is encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a client</source>
        <translation>Open a client</translation>
    </message>
    <message>
        <source>Type the passphrase that %1 has now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not its passphrase. Upper and lower case and spaces count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emptied: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as you said, though they may tell who somebody is: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers get pseudonyms. The texts ticked here are emptied, since they may tell who somebody is: look through them, and tick what else is personal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a passphrase %1 is encrypted from its first byte. Without the passphrase nobody can read the client, you included: there is no other way in. Keep it where you keep your passwords.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivateDomain</name>
    <message>
        <source>&quot;%1&quot; is no text. Name the property with who looks after people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.on is missing: say which events let people in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two channels are called &quot;%1&quot;. Give one another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channels: name 1 to %1 ways to people, each with the events that let them in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is in the channel at the ends of months, and at the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all known people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all who were in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People by channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 known people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in the channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in exactly these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people are in at least one; each stands in one column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since they came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long people stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kaplan-Meier; stays that go on are open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept 90 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who looks after them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gone, share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in at least one channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be written to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a channel and has not refused messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>messages are not wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To win back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>were in a channel once and are in none now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers to invite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bought in the period and have never been in a channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people are in the private domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of those known; they brought %2 of the sales of the period; %3 refused messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales of the last %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales of all time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Come in and left: since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In it now, gone or never: each person once a channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Followers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This page needs events that let people into a channel of the brand&apos;s own: friends added, groups joined, accounts followed. Import them, or name your own events.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private domain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friends of advisers, group members and followers: who is in, who has gone, how long they stay, and who may be written to.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivateMatch</name>
    <message>
        <source>%1 could not be written: %2. Check free space and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is damaged: %2. Ask your partner to send the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2. Check its name and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a match file of Tessera. Ask your partner for one made by &quot;Match with a partner&quot; or tessera-cli match export.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header of %1 bytes is cut off at byte 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header (bytes 0 to %1) was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has a newer format. Update Tessera.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has %1 bytes and should have %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has format %2, and this Tessera reads %3. Update the older one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its header names &quot;%1&quot;, which is no kind, or twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made with normalisation %2, and this Tessera has %3, so equal people would not match. Update the older Tessera and export anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made with a shared key, not a salt. Give the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made with a salt, not a shared key. Give the salt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was made with another key: its check value is %2, that of your key %3. Nothing was compared. Agree with your partner on one key file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry %1 of %2, byte %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sum of %1 is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it ends at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the entries of %1 were changed (near %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is out of order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key has %1 characters; a short one can be guessed. Take one of 16 at least, or let Tessera make one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is one line of at most 1024 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file %1 cannot be read: %2. Check its name and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file %1 was not made: %2. Choose a name that is not taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not one of: %2</source>
        <translation type="unfinished">&quot;%1&quot; is not one of: %2</translation>
    </message>
    <message>
        <source>needs &quot;attribute&quot; and &quot;value&quot;, both texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a saved audience or a rule, not both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported %1 hashed identifiers (%2) for a match with a partner, key check %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in no stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds %2, and none of them was asked for. Choose one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By kind of identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share (95 %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By stage of 4A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share that matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our people whom the partner has too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of people with such an identifier, 95 % interval; people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hashed phones and e-mails are still personal data: whoever has the salt or key can hash all 11-digit numbers in an hour and read the list. Agree on a key by another way than the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list of who matches is given, and small counts are masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under %1 of %2 people match %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 people match %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval %1; of people with an identifier compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key check %1, %2, normalisation %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts under %1 are masked; Wilson intervals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 people may be compared with a partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: %1 without consent, %2 suppressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a match file would hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is hashed or written before the export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyFile: name the file of the key or salt that you and your partner share; without it nothing can be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No consent column is mapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent: %1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match with a partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many people two parties share, by hashed identifiers under a common key; no row leaves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people have none of the identifiers that can be compared (%1). Map one of them when importing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Project</name>
    <message>
        <source>Column &quot;%1&quot; of %2 is damaged in the project file. Restore the file from a copy, or take the batch out and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a Tessera project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer Tessera (format %2, this one reads up to %3). Install the newest version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name or open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no batch number %1 in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open for reading only, since it cannot be written. To change it, copy it to a folder of yours or change its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open for reading only: %2 (process %3 on %4) has it open. Close it there and open it again here to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The copy %1 was not written. Make room on the disk, check the permissions of the folder, or choose another name. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by an older Tessera. Before it is brought up to date a copy is kept beside it. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by an older Tessera (format %2) and must be brought up to date before it can be read, which takes writing. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the project file says of the columns of %1 is damaged. Restore the file from a copy, or take the batch out and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belonged to somebody who was erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Erased a person: %n row(s)</source>
        <translation>
            <numerusform>Erased a person: %n row</numerusform>
            <numerusform>Erased a person: %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds nothing: making it was interrupted. Delete it and make the client again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is encrypted (or no Tessera client at all). Give its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person is erased, but old bytes may still stand in free parts of %1. They go when the client is next opened. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no column that can be kept or emptied. These can: %2. Identifiers get pseudonyms in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as it was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load %1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which earlier rows %1 supersedes is damaged in the project file. Restore the file from a copy, or take the batch out and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The links &quot;%1&quot; are damaged in %2. Restore the file from a copy, or undo to before they were made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What people were called is damaged in %1. Restore the file from a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no links number %1 in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use again: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromotionCalendar</name>
    <message>
        <source>%1: &quot;%2&quot; is no date. Write it like 2026-06-18.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: a promotion needs a phase, with its days from the day of the promotion (&quot;from&quot;: -3, &quot;to&quot;: 1).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Purchases</name>
    <message>
        <source>&quot;%1&quot; holds no numbers. Name a column with the amount of a purchase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asOf: &quot;%1&quot; is no date. Write it like 2026-05-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no date. Write it like 2026-05-31.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QualityWords</name>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quartiles %1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 far from the others (below %2 or above %3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2 characters, half of them at most %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>The design tokens have no light colour &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be written to %1: %2. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The workbook could not be written to %1: %2. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; has %2 rows, more than a spreadsheet holds. Export it as CSV.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not enough memory</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultExport</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tables as a workbook (XLSX)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workbook (*.xlsx)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result for scripts (JSON)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RfmText</name>
    <message>
        <source>&quot;%1&quot; holds fractions, so it numbers no orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loyal customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Potential loyalists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About to sleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot lose them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hibernating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key, value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key, to develop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key, to retain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key, to win back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General, value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General, to develop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General, to retain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General, to win back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name the column that numbers the orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R \ F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers by recency and frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 buyers; %2 is best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers by segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F = purchase days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F = orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F = events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M = mean amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M = sum of amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores by type-7 cuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores by rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten segments of R and F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight types, above or below the median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight types, above or below the mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody bought in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 buyers are in the largest segment, &quot;%3&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 people bought in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments sum to all buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RFM needs purchases with an amount. Import orders, or name your own event and amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RFM segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers by how recently, how often and for how much they bought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net sales by segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not buy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then \ now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From segment to segment since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody who bought in the window then or now; each date is scored by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of buyers, best scores first, in percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the scores tell what is bought next?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of what was bought afterwards; AUC for buying again %1 (%2–%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores and what was bought next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R + F + M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>Bought again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores by own cuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores by k-means in one dimension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten segments of R, F and M, the first that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own segments, the first that fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight types, above or below the mean score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eight types, above or below set values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before: %1 is not before the date of the scores. Choose an earlier day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data begin less than %1 days before the date, so there is nothing to score then. Check fewer days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cuts are numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 levels need %3 cuts, and there are %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: each cut must be larger than the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the lowest and the highest score, as [2, 4], from 1 to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>table: name 1 to %1 segments, each with ranges of scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.name: &quot;%2&quot; is there twice. Name each segment once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name the value where the types are cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the ten segments need 5 levels; choose &quot;eight&quot; or &quot;own&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RhythmText</name>
    <message>
        <source>Weibull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log-normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody bought on two days: there is no rhythm to learn. Choose more people, a longer time or other purchases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no text. Name a property with texts, such as the category of an item.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody bought. Check the filter of purchases, the property of categories, the people and the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checkDays: the held-out time, %1 d, is shorter than the window, %2 d. Choose a longer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases span %1 d. At least %2 d are needed before the last %3 d, which are held out for the check: choose a shorter window, or import more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases are needed. Import orders, or name your own event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 buyers %2 are due now, %3 within %4 d, and %5 are overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Golden window: %1 people; on held-out time %2 of such bought, %3 of those who bought last, %4 at random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 % of those who come back do so between the two dates of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promotions: &quot;%1&quot; is no season. Write month-day..month-day, such as 05-25..06-20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchase rhythm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When each buyer is expected to buy next, who is due, overdue or in the golden window, and how far that held on held-out time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount of the purchase before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount share of the purchase before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces bought before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought in a promotion season</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>Golden window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the next purchase is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers; each is in one of the first four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers; with categories somebody can be in several</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foretold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was foretold and what came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance to buy within %1 d as of %2, in tenths of the buyers by it (10 the lowest)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought within the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bought last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At random</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hit rate on held-out time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of %1 chosen on %2 who bought within %3 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since the first purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Observed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet back for a second purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kaplan-Meier of the first gaps, those still open included, and %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chance in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since, median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual gap, median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer away than 80 % of those who come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longer away than half of those who come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected within %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected after more than %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual gap, d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model and covariates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out log-likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by a standard deviation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, the best of three on held-out time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No covariate foretells held-out time better: none is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covariates kept, with the gain of the held-out log-likelihood: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of %1 who came back in the held-out time the date was off by %2 d (median); by the median gap of %3 d it would have been %4 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bought on one day only: their dates are those of all people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open gaps are counted as open; the gap before the first purchase seen is not known and not used. Dates are of those who come back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events, one row each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People, one row each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decimal number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot join people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a value is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read as a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read as yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read as a time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be read as a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year-month-day, 2026-05-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seconds since 1970</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>milliseconds since 1970</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year/month/day, 2026/05/31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day/month/year, 31/05/2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month/day/year, 05/31/2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digits only, 20260531</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>microseconds since 1970</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese, 2026年5月31日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month in letters, 31-May-2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days of a spreadsheet, 46173.35</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rule</name>
    <message>
        <source>&quot;%1&quot; is no number, so it has no %2. Name an amount or another number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no analysis &quot;%1&quot; in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a field and one of the comparisons %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must hold one of: event, field, all, any, not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>is missing</translation>
    </message>
    <message>
        <source>&quot;from %1 to %2&quot; is no period; write dates as 2026-05-31, the earlier first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes one value; a list goes with in or not in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date; write it as 2026-05-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date; &quot;during&quot; is for dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This data has no %1, so the rule cannot ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameter $%1 has no value. Give it one under &quot;parameters&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes either values or a parameter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs two values, from and to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs at least one place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no place; write it as &quot;31.23,121.47&quot;, latitude first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an area needs at least three points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no point; write it as &quot;31.23,121.47&quot;, latitude first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date of a person is compared with dates, not with other events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sequence needs at least two steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sequence has at most %1 steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first step has no step before it to be measured from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the last step can be one that does not follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step that does not follow needs a time within which, and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step cannot come later than the time within which it must</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be first or last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events are not compared with a window here; use &lt;, &gt;= or between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a number from %1 to %2</source>
        <translation type="unfinished">must be a number from %1 to %2</translation>
    </message>
    <message>
        <source>has no value. Give it one under &quot;parameters&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parameter $%1 %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is only for sum, avg, min, max and distinct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no date; write it as 2026-05-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>goes with during and only with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not compared with a window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a parameter; write {&quot;parameter&quot;: &quot;name&quot;} of letters, digits and _</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is nested too deep; at most %1 levels are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must be a text, a number or a list of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can only be true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tag &quot;%1&quot; in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tag is not compared with a window or a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must hold one of: everyone, attribute, events, sequence, audience, result, valueOf, tag, shares, listed, reachable, all, any, not, atLeast</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleParser</name>
    <message>
        <source>expected &quot;and&quot;, &quot;or&quot; or the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text is not closed, expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the rule is nested too deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a field name (a name with spaces goes in [ ])</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a value: a text in quotes or a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a number from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected the name of a parameter after $</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no function; known are %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date; write it as 2026-05-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected =, !=, &lt;, &lt;=, &gt;, &gt;= or between, and a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected days, weeks or months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; of an event cannot be compared with a window; use &lt;, &gt;= or between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a comparison after &quot;%1&quot;: =, !=, &lt;, &lt;=, &gt;, &gt;=, in, not in, between, contains, not contains, starts with, ends with, is known or is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a whole number instead of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected &quot;days&quot;, &quot;weeks&quot;, &quot;hours&quot; or &quot;minutes&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected at most %1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a whole number of them, at least 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected days, weeks, months, quarters or years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected &quot;first&quot; or &quot;last&quot; and an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a window: last N days, last N full months, this month, all time, from DATE to DATE, last N sessions, or after first &quot;EVENT&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be compared with a window; use &lt;, &gt;= or between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a name between the quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the tag &quot;%1&quot; cannot be compared so; use =, &lt;, &gt;, in, between or is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; there are none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; nearest: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; there are %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; there are %1 and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date, and only dates can be compared so; it is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people have no attribute &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events have no property &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the table has no column &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no audience &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no analysis &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the analysis has no people called &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no table &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no tag &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no identifiers of the kind &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no event is called &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number that could be added up or compared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>any event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is one of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is none of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 over %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, last %2 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 to before %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in the last %n full days</source>
        <translation>
            <numerusform>in the last full day</numerusform>
            <numerusform>in the last %n full days</numerusform>
        </translation>
    </message>
    <message>
        <source>this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in the last %n full weeks</source>
        <translation>
            <numerusform>in the last full week</numerusform>
            <numerusform>in the last %n full weeks</numerusform>
        </translation>
    </message>
    <message>
        <source>this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in the last %n full months</source>
        <translation>
            <numerusform>in the last full month</numerusform>
            <numerusform>in the last %n full months</numerusform>
        </translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in the last %n full quarters</source>
        <translation>
            <numerusform>in the last full quarter</numerusform>
            <numerusform>in the last %n full quarters</numerusform>
        </translation>
    </message>
    <message>
        <source>this year</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>in the last %n full years</source>
        <translation>
            <numerusform>in the last full year</numerusform>
            <numerusform>in the last %n full years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %n sessions</source>
        <translation>
            <numerusform>in the last session</numerusform>
            <numerusform>in the last %n sessions</numerusform>
        </translation>
    </message>
    <message>
        <source>is between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is in the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comes back within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is near</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is inside of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different values of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished">%1, %2</translation>
    </message>
    <message>
        <source>number %1 in that time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number %1 ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first in that time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number %1 from the last in that time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number %1 from the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last in that time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>again after %1 d without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>$%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least later by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has somebody else who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has somebody who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reachable by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SampleClient</name>
    <message>
        <source>%1 could not be written: %2. Check free space and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No temporary folder could be made: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the permissions of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecurityFacts</name>
    <message>
        <source>%1: the client; -wal and -shm beside it while it is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.lock: who has it open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.part: while it is written anew (erasing, passphrase)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: window layout and the names of recent clients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>where you say: packages, reports, pictures, copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none; no part of Tessera opens a connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ChaCha20-Poly1305, key by PBKDF2-SHA256 with 64,007 rounds; log and journals too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none; a passphrase encrypts the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports, masked values shown, erasures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/tessera-*: a workbook or database out of an archive, in clear while it is read</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SegmentCodec</name>
    <message>
        <source>A stored column is damaged (its bytes do not match its length). Restore the project file from a copy.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SourceShape</name>
    <message>
        <source>must name the columns that are taken apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is named twice, or is no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; would be there twice, or is no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>must name the columns that say whose field it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Split</name>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The strata of %1 are more than %2. Choose fewer fields, or fields of fewer values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is a text, and people are ordered by numbers or dates. Choose a number, or draw by lot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>in no group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people, each in one group at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How alike the groups are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest difference between two groups, in standard deviations; under %1 is small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held back: at most %1 per %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stratum \ group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups by stratum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first %1 of %2 strata; the table has all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each stratum has its share of every group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn by a hash of the OneID, salt &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest %1 first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest %1 first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best balanced of %1 draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2 of the %3 people asked for: there are no more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people in %2 groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; largest difference %1 standard deviations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups share nobody; with those in no group they are all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split and sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divides people into groups that share nobody: by lot or the best first, by strata, with caps and a balanced control.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: give the name of an attribute, or an object with &quot;result&quot; and &quot;field&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give either a share above 0 or a number of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups: name one group at least, with its share or number of people.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups: at most %1 groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.name: &quot;%2&quot; is there twice. Name each group once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>groups: the shares add up to %1 and may not be more than 1. Lower one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SqlText</name>
    <message>
        <source>The client&apos;s tables cannot be queried: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query holds a null character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no query yet. Begin with SELECT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only SELECT can be run here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is more than one query. Take out what follows the semicolon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query has places for values (?, :name). Write the values themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query was stopped after %1 s. Narrow it by oneid or time, or allow it more time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query needs more than %1 MB of memory. Narrow it, group it, or sort less.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;. Texts stand in single quotation marks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot; here. These tables have one: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A query only reads this client&apos;s tables: %1 is not allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table &quot;%1&quot;. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no function &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several tables have a column &quot;%1&quot;. Write the table before it, as in t.%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes another number of values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sums up rows and cannot stand here. Conditions on it go behind HAVING.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query ends too early. A bracket, a quotation mark or a word is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query cannot be run: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text in the query, or the query itself, is too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column %1 of %2 does not match the catalogue of the project file. Take its batch out and import it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result has no column &quot;oneid&quot;, so no people stand behind it. Add oneid to the SELECT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 rows; there are more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows, also those after the as-of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data shown, journaled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table yet. Import orders or another file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A query of your own over people, timeline and the imported tables.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagAnalysis</name>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People, n = %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People by value at the end of each month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished">Value</translation>
    </message>
    <message>
        <source>No value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freshness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Name</translation>
    </message>
    <message>
        <source>%1 people have a value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody under &quot;%1&quot;. Ask for person: and a OneID.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One tag: its values, their freshness and how they changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagDefinition</name>
    <message>
        <source>must be above the end of the band before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing; only the last band has no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lookup: can be &quot;cityTier&quot;, or a table with the columns &quot;key&quot; and &quot;value&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events: write which events count as did(&quot;purchase&quot;, last 90 days), without picks, and with a window of days, calendar units or dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing: the property that is measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is not used by this measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing: the property whose sum divides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is only for a share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is missing: which events count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give either a rule, or values with a rule each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has more than %1 values</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>has more than %n level(s) above the tag</source>
        <translation>
            <numerusform>has more than %n level above the tag</numerusform>
            <numerusform>has more than %n levels above the tag</numerusform>
        </translation>
    </message>
    <message>
        <source>is the date of the values that are updated by hand, as 2026-05-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a statistic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagLibrary</name>
    <message>
        <source>events of buying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events called %1 or alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identifiers of the kind %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a column of people called %1 or alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a column of events called %1 or alike</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagLineage</name>
    <message>
        <source>The batch %1 is not in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; of the analysis &quot;%2&quot;, computed on everything up to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The attribute &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of the table &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest &quot;%1&quot; of the table &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the list as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagStatistic</name>
    <message>
        <source>&quot;%1&quot; holds no numbers; choose a column of numbers.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagTransfer</name>
    <message>
        <source>%1, line %2, column &quot;%3&quot;: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is no JSON object (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, line 1: there is no column &quot;%2&quot;. A file of tags has the columns %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, tags[%2]: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has two tags called &quot;%2&quot;. Rules tell tags apart by their names: rename one of them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagValues</name>
    <message>
        <source>The tag &quot;%1&quot; is of no known form.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag &quot;%1&quot;: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date; write it as 2026-05-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands are for numbers, and this tag&apos;s values are none. Take the bands out, or choose a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of values is for texts, and this tag&apos;s values are none. Take the table out, or choose a text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tags</name>
    <message>
        <source>groups: there is no &quot;%1&quot;. There are: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to under %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TagsAnalysis</name>
    <message>
        <source>cannot be computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everybody has the same value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>most values have expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dead tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says the same as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Association</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no tag &quot;%1&quot; in this project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 tags have values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are used nowhere, empty, constant or expired; %2 pairs say the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicates: Cramér&apos;s V from %1 on, on a sample of at most 4,096 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All tags of the client: coverage, freshness, use, and which are dead or double.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TargetGroups</name>
    <message>
        <source>Reading what is looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: it holds for %2 of the %3 people of the base, so no group has more or less of it. Check the rule and the base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beyond the most common tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decides what is looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>excluded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>named by what is looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spend is what is looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counts the events that are looked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give either &quot;response&quot; (a rule) or &quot;value&quot; (a measure), not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is looked for. Give an &quot;outcome&quot; that groups should have less of, a &quot;response&quot; or a &quot;value&quot; they should have more of, with a weight above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> and </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirming half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share with the outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share with the response</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the half that was not searched, 95 %; grey: did not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>Share of base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome, searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome, confirming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value, searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value, confirming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>p</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as good without a clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nearly the same people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overlaps with a better group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found, but another group stands for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jaccard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used as a clause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished">Value</translation>
    </message>
    <message>
        <source>No group of enough people is better than the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 groups held on people who were not searched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 descriptions of %2 tags tested, base of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searched in one half, confirmed on the other (Holm over the groups, %1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beam of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals: 95 %, of the confirming half</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no purchases yet. Write an outcome: what groups should have less of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large groups in words that the brand has hardly reached or that are worth much, confirmed on people who were not searched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Targets</name>
    <message>
        <source>Line %1: write the month and its net sales, such as &quot;2026-06 1200000&quot; or &quot;2026-06 channel Tmall 300000&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TextDecoder</name>
    <message>
        <source>byte order mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all bytes are valid UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown encoding &quot;%1&quot;. Use UTF-8, UTF-16LE, UTF-16BE, GB18030 or another name that ICU knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not valid UTF-8; %1 % of the other characters are everyday ones in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the zero bytes stand where it has them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tgi</name>
    <message>
        <source>No rule asks who has an identifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TGI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share in reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sets the audience apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TGI, strongest first; 100 is the same share; grey: few people or q ≥ 0.05</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All traits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished">Value</translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>few</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 traits set the audience apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people against %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shares among people whose value is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q: share of false finds among those as strong (Benjamini–Hochberg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rarer values are not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals: Katz 95 % of the ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervals: Wilson 95 % of the share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save an audience first; this page shows what sets it apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traits (TGI)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What sets an audience apart: every attribute, purchase, channel and habit at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeZone</name>
    <message>
        <source>Unknown time zone &quot;%1&quot;. Use a name such as Asia/Shanghai or an offset such as +08:00.</source>
        <translation>Unknown time zone &quot;%1&quot;. Use a name such as Asia/Shanghai or an offset such as +08:00.</translation>
    </message>
</context>
<context>
    <name>Trend</name>
    <message>
        <source>&quot;%1&quot; is no date. Write it as 2026-05-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no text with up to %2 values, so nothing can be broken down by it. Choose another property.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds no numbers, so it has no sum.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is %1 periods of %2 values: more than can be drawn. Choose weeks or months, or a later start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name the number that is summed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Sum of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 events count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing happened in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: most from %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n smaller value(s) not drawn: people of several values overlap</source>
        <translation>
            <numerusform>%n smaller value not drawn: people of several values overlap</numerusform>
            <numerusform>%n smaller values not drawn: people of several values overlap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller value(s) under other</source>
        <translation>
            <numerusform>%n smaller value under other</numerusform>
            <numerusform>%n smaller values under other</numerusform>
        </translation>
    </message>
    <message>
        <source>Periods of the client&apos;s time zone; the last one may be incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How events, people or a sum go by day, week or month, and by what.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueKind</name>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>few different words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decimal numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>percentages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>amounts of money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>durations or times of day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMEI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>device ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hashed identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat open ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat union ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identity card numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unified social credit codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bank card numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>web addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>latitudes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longitudes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pairs of coordinates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>provinces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>districts and counties</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>postcodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>long numbers such as order numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers damaged by a spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueText</name>
    <message>
        <source>Gamma-Gamma has no mean of all people here; buyers without a repeat purchase are given the mean that was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody bought. Check the filter of purchases, the people and the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibrationEnd: the purchases are from %1 to %2; name a day between them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A parameter of %1 ran to its border: these purchases do not tell how people differ in it, and no interval can be given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The likelihood is flat at its highest point: no interval is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search for %1 did not come to rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a share of the amount above 0 and up to 1, or the name of a column with the profit of a purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 buyers have a repeat purchase with an amount above 0; spend per purchase needs at least %2. Check which column is the amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gamma-Gamma finds no parameters for these amounts. Check for values far beyond all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A customer has %1 repeat purchases, the last %2 after the first, but is looked at for %3 only. Check the dates of the purchases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 of %2 buyers bought on a second day; the models need at least %3. Take a longer period, or a wider filter of purchases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 finds no parameters for these purchases. Try another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases with an amount are needed. Import orders, or name your own event and amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by held-out log-likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time in weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time in days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F = days with a purchase after the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horizon %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount %1 a year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value is margin, %1 of the amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value is revenue: no margin is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last %1 d: who bought before counts as new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 buyers: %2 purchases and %3 expected in %4 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 % interval of the purchases, from the parameters: %1–%2; on average %3 of the buyers still are customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval by the delta method, of the parameters alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who still is a customer, how often they will buy and what they will bring.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat purchases by week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeat purchases so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected by %1 with the parameters of the calibration part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days since \ repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still a customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean P(alive) and buyers, by days since the last purchase and repeat purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases in the held-out time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per buyer, by repeat purchases in the calibration part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranked by the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ranked by past spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue in the held-out time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per buyer, by tenths of what was predicted at the end of the calibration part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log-likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out log-likelihood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters (standard error)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spend per purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenths by predicted value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P(alive)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Per buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BG/NBD takes everyone who bought once only as alive</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VersionDifference</name>
    <message>
        <source>how the rules are joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keeping the people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule %1, which is new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule %1, which is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people because of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rules differ, the people do not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::AffinityPanel</name>
    <message>
        <source>Purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished">Before</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baskets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a day of a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>q up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Items of a set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation type="unfinished"></translation>
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
    <name>tessera::AudienceLife</name>
    <message>
        <source>Snapshot: the %1 people of %2, whatever the data become.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live: its people are found by the rule whenever the data change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 go by another OneID now, %2 are no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make live again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the people by the rule again. Saves a version; Undo brings the snapshot back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the people there are now, whatever the data become. Saves a version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many there were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by %1 definitions, of which the first are:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used by:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1. It names this audience in: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::AudiencePanel</name>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the blocks of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is this person in or out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OneID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The OneID of a person, as a list of people shows it. The result then says which clauses decided, and what would change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its people over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up what uses %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audience was not frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its people are being counted. Freeze it when the number stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Freeze %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation type="unfinished">Nothing was saved</translation>
    </message>
</context>
<context>
    <name>tessera::BatchPage</name>
    <message>
        <source>taken out: in no number until it is put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 · %2 rows · imported %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issues %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected rows %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From, to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most frequent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality score of the files of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 to 100, by file in the order of loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unique</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that is taken out has no score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score %1 of 100: the mean of the parts below that can be told, as the file was when it was loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The links could not be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links are older than the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The linkage %1 was made from other files. Open the page OneID to make its links anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::BlockEditor</name>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>from, to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value it had at the end of a day, such as 2026-01-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>km</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kilometres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>31.23,121.47; store:S01</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number, or a parameter as $name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how a property of events is spread, to pick from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>somebody else of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of its rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many days after the step before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least so many days after the step before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether it follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such event since the step before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the step away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished">Step</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All steps have the same value of this property.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::BlockRow</name>
    <message>
        <source>Choose what it asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::BottomDock</name>
    <message>
        <source>Tasks</source>
        <translation>Tasks</translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::BusinessPanel</name>
    <message>
        <source>Purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any event, or a purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished">From</translation>
    </message>
    <message>
        <source>the last days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished">Before</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last promotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promotion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same one&apos;s last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend per</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order and buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Targets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2026-06 1200000
2026-06 channel Tmall 300000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line for each month: the month and its net sales, with &quot;channel&quot;, &quot;store&quot;, &quot;category&quot; or &quot;buyers&quot; and a name between them for one group; or the month with visitors, conversion and spend.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::ChannelOverlapPanel</name>
    <message>
        <source>Purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished">Before</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Copy as image (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::CheckForm</name>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Name</translation>
    </message>
    <message>
        <source>Looked after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names in the client, split by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One value a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A regular expression that the whole text must fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number, or a day such as 2026-05-31. Empty: no bound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The value must stand in this column of a table that is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What must hold in each row, such as amount &gt;= 0 or city = &quot;Shanghai&quot;. There are: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who looks after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a number nor a day such as 2026-05-31.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::CheckSection</name>
    <message>
        <source>looked after by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No check yet. Rows are loaded as they come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks · %1 of %2 kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks · %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::ClausePalette</name>
    <message>
        <source>Recent clauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No clause was used for this client yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recent clause has this in it.</source>
        <translation type="unfinished"></translation>
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
    <name>tessera::ClusterView</name>
    <message>
        <source>Spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spellings of one thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick what is one thing. A double click on a spelling makes it the one that stays.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::ClustersPanel</name>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By silhouette, 3 to 8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of clusters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::ColumnForm</name>
    <message>
        <source>How it is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What values are called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, sure to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then tried: %1</source>
        <translation type="unfinished"></translation>
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
    <name>tessera::ComparisonPage</name>
    <message>
        <source>Compare points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare two points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparison was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the first change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definitions, files and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People in audiences, each with the files and the date of its point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: as of %1, %2 people · After: as of %3, %4 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined and left are counted person by person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the people at both points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::ContractForm</name>
    <message>
        <source>For which files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a file is to those before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much may differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of files, with * for what changes and ? for one character; several are split by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns that tell rows apart together. A row takes the place of the one with the same key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of two rows with one key the one with the greater value here counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the file name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day whose state the file is, as 2026-05-31.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the number of rows against the last file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rows that are rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the share of empty values of a column, in points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the rows that are loaded already, word for word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Population stability index of a column against the last file; above 0.2 its distribution has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days between the newest row loaded and the oldest of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask before loading a file with errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the later row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a table of people can be the state of a day.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::ContractPage</name>
    <message>
        <source>Contract v%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 · %2 · files %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name in the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contract was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n fix(es)</source>
        <translation>
            <numerusform>%1 · %n fix</numerusform>
            <numerusform>%1 · %n fixes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::ControlTotalPanel</name>
    <message>
        <source>Known figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each row is one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid: all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refunded: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of their figure that counts as no difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files with known figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv *.tsv *.txt);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures were not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than 256 KB, which no list of figures is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::CreativePanel</name>
    <message>
        <source>Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another number places the lights of the background elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sizes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture (Ctrl+C)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all pictures…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own design</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest contrast %1, smallest text %2 px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters, contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every text fits, is large enough and stands out; the file is within its limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the pictures of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures saved: %1, in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1 pictures of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::CreativeSizes</name>
    <message>
        <source>Feed landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feed square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium rectangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaderboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other size, e.g. 970x250</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick at least one size. The last pictures stay until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write width and height in pixels, from 50 to 4096, such as 970x250.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::CreativeTexts</name>
    <message>
        <source>Headline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Button</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Badge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One picture for each size and language; without a language one for each size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::DefinitionEditor</name>
    <message>
        <source>Definition as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The definition</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::DefinitionPanel</name>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::DistributionView</name>
    <message>
        <source>%1 to %2: %3 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a column in the preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 different values · %3 empty · %4 unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No values.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::Dock</name>
    <message>
        <source>Fold: %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::EventFields</name>
    <message>
        <source>any event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::FeatureList</name>
    <message>
        <source>attribute %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days; empty is all time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, %1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days since the last event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of %1 over %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::FigureList</name>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figure yet. Type one, or paste them with the headers month, measure and value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells of a spreadsheet with a header: month, measure, value, note; every other column is a column of the table, and its value the scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A month such as 2026-05, or the first day of a period.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day behind the period; empty for a month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the figure is of, such as shop = &quot;Tmall&quot;; empty: all rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figure is no number. Write it as 1204.50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the month as 2026-05, or two days such as 2026-05-01.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::FixForm</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ALL CAPITALS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With what the row before has</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns of the file, split by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the columns that are made, split by commas.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over the texts of a row, such as number(quantity) * number(price). There are: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No values of the rows shown look like spellings of one thing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first rows: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what a value becomes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick a group of spellings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::FixSection</name>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixes, in their order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a fix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed: cells are read as they stand in the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count in the whole file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted in the whole file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted in the first megabytes of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count what the fixes do to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new column</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::FolderWatcher</name>
    <message>
        <source>Watching %1, dry run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watching %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was stopped; it is loaded when the client is opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new file has come yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that arrive in %1 are loaded under their contracts once they are complete. The files stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders within it too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dry run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says what would be loaded, loads nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder is not watched</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::FormatForm</name>
    <message>
        <source>What the rows are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the file is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about how it is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation>people</translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event of every row, when no column says it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of times that do not name their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>together one table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a table each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet, table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thousands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are filled up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in a row are one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blanks around go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>repeat the value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load the other %1 too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 set by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (project)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: set by you. Click to go back to what is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: set by you. Found was %2: %3. Click to go back to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the usual, nothing in the file speaks against it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: found, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised: %1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sure to %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How what went back to the buyer is written: purchases are net of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the file shows it: choose before importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inner quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>are text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::FourAPanel</name>
    <message>
        <source>A stage is did(…), count(…) &gt;= N or days(…) &gt;= N, joined by or; its window is the look-back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages and look-back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the lowest to the highest; the highest one satisfied counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no stages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::FunnelPanel</name>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order and window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base and breakdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequential</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consecutive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dedup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other events may stand between steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other step of the funnel may stand between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other event at all may stand between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A repeat of a matched step ends the chain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps in any order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of step 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step to step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::GroupHead</name>
    <message>
        <source>of these are left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, any, none or at least some of these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of these at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::HistoryModel</name>
    <message>
        <source>Before the first change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Named point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone, left behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project stands here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note; undo passes over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone. Redo does it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone before another change was made. A jump still leads there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::HistoryView</name>
    <message>
        <source>Search the history</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what, who, when or state (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the jump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to where the project stood before the jump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the history holds this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jump here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name this point…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project stays where it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name this point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>The point was not named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed yet. Every change, import and export will be listed here; changes and imports can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::HouseholdPanel</name>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished">Value</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>More people at an address make no household: an office, a dormitory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More family names at an address make no household.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has more addresses orders for others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least probability that people live together, on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words of addresses where nobody lives, beside lockers, pick-up points, companies and dormitories; separated by commas.</source>
        <translation type="unfinished"></translation>
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
    <name>tessera::IdentityPanel</name>
    <message>
        <source>Apply to the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client&apos;s people are formed by these rules from now on. Undo takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least probability of what a linkage found, to count as one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links from %1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of identifiers the client has, the most trusted first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a value that two files have makes one person of their rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person has one such value at most; two are kept apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value that stands with more others joins nobody; 0: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value not seen for so long and then with others is another person&apos;s; 0: never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 joins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person has one %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most others of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days after which %1 passes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People with two values are listed as suspicious. Ticked, they are also cut at the weakest evidence between the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the links anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Links are older than their data: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::ImportInspector</name>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No column is selected. Click one in the preview.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fix this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as another kind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::ImportPage</name>
    <message>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose files to load</source>
        <translation>Choose files to load</translation>
    </message>
    <message>
        <source>importing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issues %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected rows %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · nothing is imported yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import all %1 files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the start of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the first rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out: they name somebody erased</source>
        <translation>
            <numerusform>%n row left out: it names somebody erased</numerusform>
            <numerusform>%n rows left out: they name somebody erased</numerusform>
        </translation>
    </message>
    <message>
        <source>Data (%1);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List the tables in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted table %1.txt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With issues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop or paste more, or choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was stopped. Read it again when you want it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 rows/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) against the contract %1. Nothing is loaded yet.</source>
        <translation>
            <numerusform>%n error against the contract %1. Nothing is loaded yet.</numerusform>
            <numerusform>%n errors against the contract %1. Nothing is loaded yet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The contract was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a name in the inspector.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the whole file and compares it with what is loaded. Nothing is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the mapping and its checks with the client, for the next files of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distributions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the rejected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: next, Shift+Enter: previous, Esc: close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits for your answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First choose how the columns marked in the issues are read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the import.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under contract %1 v%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First say how refunds are written, under &quot;What the rows are&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>say how refunds are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the people of the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens the page of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows stand in the rows shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rows stand in the rows shown; the first in the file: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::ImportPeople</name>
    <message>
        <source>Identity after this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check only, to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the whole file and compares it. Nothing is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined to known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known people that became one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>belongs to nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not mapped: no column says what people agreed to. A package for a platform asks for one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not mapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of the rows shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::ImportWelcome</name>
    <message>
        <source>Choose files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV, TSV or JSON lines, also gzipped; several at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or press %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one row for each person: phones, e-mails, attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one row for each order or item: who, when, what, how much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>logs of app, web and mini program: who, when, which event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure and results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>who saw an advertisement, who was treated, what came of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding, separator, types and roles are guessed and shown before anything is imported.</source>
        <translation type="unfinished"></translation>
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
    <name>tessera::LibraryButton</name>
    <message>
        <source>From library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready-made groups as rules that can be edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up ready-made groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: misses %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::LifecyclePanel</name>
    <message>
        <source>States</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simple: new, active, dormant, lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full: eight states</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New up to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declining</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mature from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished">From</translation>
    </message>
    <message>
        <source>days before the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::LineList</name>
    <message>
        <source>Show the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::LinkagePanel</name>
    <message>
        <source>equal or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which records meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How %1 is compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not compare %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of all pairs; its largest block has %2 records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pairs of its own; %2 with the rules counted before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add: records that agree in …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One rule must stay: without any, no two records would meet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joined from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least probability of records that are joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listed from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least probability of a pair that is listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One to one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each row is joined with one of the other table at most; needs two tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rare values count more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two records that agree on a rare name are likelier one person than two that agree on a common one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use decisions as labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was decided about the identifiers of two records, here or on the page OneID, teaches the weights and is kept to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget these answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count pairs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pairs would be compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the pairs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 different pairs are compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare %1 pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the pairs to compare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many pairs take a while. Take rules out first, or compare them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pairs are being counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worth an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain a pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pair was not explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of a bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last answers do not count yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) in this definition</source>
        <translation>
            <numerusform>%n answer in this definition</numerusform>
            <numerusform>%n answers in this definition</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put off</source>
        <translation>
            <numerusform>%n put off</numerusform>
            <numerusform>%n put off</numerusform>
        </translation>
    </message>
    <message>
        <source>Answers to pairs without identifiers are kept here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pairs are too many. Take out a rule whose values many records share.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::LookalikePanel</name>
    <message>
        <source>Seeds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the seeds that the model does not see, to measure it with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rule of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>a rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::MainWindow</name>
    <message>
        <source>Choose the client&apos;s files</source>
        <translation>Choose the client&apos;s files</translation>
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
        <source>New analysis</source>
        <translation>New analysis</translation>
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
    <message>
        <source>The date was not changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data (%1);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::MembersPanel</name>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stand in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events that set them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished">Events</translation>
    </message>
    <message>
        <source>Property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a higher level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low to high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in order of spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names of the levels from the lowest to the highest, with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the end of their life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until booked as expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warn ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured, or 0.2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of points that will never be used, 0 to 1: it is taken off what the points out there are worth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benefits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Name</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished">Before</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days before the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::NextCategoryPanel</name>
    <message>
        <source>Purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished">Before</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check and lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out, d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::OutcomeNote</name>
    <message>
        <source>Open the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::OutcomeView</name>
    <message>
        <source>Outcome of this import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole file was compared. Nothing is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: erased people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the place of older rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older than what is loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belong to nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers cleaned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the rows shown. Nothing is loaded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed on reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of this file yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the import.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::OverlapPanel</name>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combinations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished">people</translation>
    </message>
    <message>
        <source>number of audiences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people in both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jaccard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::OverviewPanel</name>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PackagePanel</name>
    <message>
        <source>Definition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must not be reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Control group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same salt draws the same people again; another one draws others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only people whose attribute has this value are put on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the package…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the list and its manifest into a folder; the journal keeps a note of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other audience is saved yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>not saved</translation>
    </message>
    <message>
        <source>not mapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>Own profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not hashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules checked %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One column for each, in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This platform takes one kind in a list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write who belongs to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A share from 0 to 50 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A control group needs a salt, so that it can be drawn again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the package</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the package in this folder?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds a package already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the package %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows written to %2, with manifest.json beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule, such as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PackagePreviewView</name>
    <message>
        <source>%1 rows, the first %2 shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 repeats left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 malformed left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hashed by another method left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 came hashed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fewer than the %1 the platform accepts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it would be written now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, plain, masked here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PairRows</name>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PairView</name>
    <message>
        <source>Same person (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two persons (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people these two records belong to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs of records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What speaks for and against the pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message>
        <source>joined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered: one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered: two persons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows %1 and %2, %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PassphraseDialog</name>
    <message>
        <source>New passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Hide what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 characters and more are advised; several words are easy to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n character(s): short. 12 and more are advised.</source>
        <translation>
            <numerusform>%n character: short. 12 and more are advised.</numerusform>
            <numerusform>%n characters: short. 12 and more are advised.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s): long enough.</source>
        <translation>
            <numerusform>%n character: long enough.</numerusform>
            <numerusform>%n characters: long enough.</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: whoever has the file can read it. Encrypting it later is possible.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PaybackPanel</name>
    <message>
        <source>New buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cohorts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished">Value</translation>
    </message>
    <message>
        <source>Months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PeopleModel</name>
    <message>
        <source>First seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Events</translation>
    </message>
</context>
<context>
    <name>tessera::PeoplePage</name>
    <message>
        <source>The audience was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The audience was not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands under Audiences now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find by identifier or OneID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show masked values…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing them is written into the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as audience</source>
        <translation>Save as audience</translation>
    </message>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>Reading the client&apos;s data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody here has this identifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data r%1, as of %2 · %3 of %4 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data shown, journaled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show masked values?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That they were shown is written into the client&apos;s journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked values shown: %1, %2 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values stay masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported %1: %2 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people were not exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PeopleSample</name>
    <message>
        <source>Sample of people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2; Enter opens one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PersonBelongings</name>
    <message>
        <source>Audiences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>computing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as they would be written now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OneID %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lives alone, as far as %1 tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no column says what people agreed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model is saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PersonEraser</name>
    <message>
        <source>Count the rows of person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person was not erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased for good: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no undo, and the history of the client goes too: no step made before can be undone afterwards, and named points are lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies and exports made before are not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase person %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type %1, the person&apos;s OneID, to erase them for good:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was typed is not %1. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person %1 was erased</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PersonEventModel</name>
    <message>
        <source>%1, batch %2, row %3 of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PersonEventTable</name>
    <message>
        <source>Events</source>
        <translation type="unfinished">Events</translation>
    </message>
    <message>
        <source>Copy row(s)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PersonEventsPane</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>90 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which events are shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The wheel zooms, dragging moves; plus, minus and the arrow keys do so too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message>
        <source>no events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; %2 shown, %3 to %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PersonGraphView</name>
    <message>
        <source>%1, not joined</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PersonHeadStrip</name>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected, 1 y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RFM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the OneID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OneID %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, first seen %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rank %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no purchase yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P(alive) %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 in 100 such buyers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no purchase in the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days ago, %2 times, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no column says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No attribute is called consent, opt-in or alike, and no package names one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PersonIdentityPanel</name>
    <message>
        <source>One identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two ends of the chosen line are two persons from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file and no linkage joins anybody to this person any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes the last decision about this person back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this is one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contradiction: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Without it the person would come apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n identifier(s)</source>
        <translation>
            <numerusform>%n identifier</numerusform>
            <numerusform>%n identifiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the pairs stand together; %n bridge(s)</source>
        <translation>
            <numerusform>%1 of the pairs stand together; %n bridge</numerusform>
            <numerusform>%1 of the pairs stand together; %n bridges</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PersonLifeStrip</name>
    <message>
        <source>%1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Life cycle: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known by the as-of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PersonLineage</name>
    <message>
        <source>Because</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows a value comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>holds: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not hold: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of files</source>
        <translation>
            <numerusform>%n row of files</numerusform>
            <numerusform>%n rows of files</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the newest of %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PersonMonthsChart</name>
    <message>
        <source>Computing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No purchase by the as-of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value by month: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 in %n month(s)</source>
        <translation>
            <numerusform>%1 in %n month</numerusform>
            <numerusform>%1 in %n months</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, expected %2 in the next %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 in 100 such buyers: %1–%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tessera::PersonPage</name>
    <message>
        <source>Person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the client&apos;s data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no person with this OneID now: the people were joined or came apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show masked values?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That they were shown is written into the client&apos;s journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked values shown: person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values stay masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person was not added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New audience…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of an audience of chosen people:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where %1 of person %2 comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person before in the list (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next person in the list (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the person in an audience whose people are a snapshot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value by month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>360-degree view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show masked…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing them is written into the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact data shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact data masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OneID %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data r%1, as of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message>
        <source>Opened in %1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal data shown, journaled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every look at masked data is journaled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events of person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage, RFM and life cycle of person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected value of person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audiences of person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores of person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person is not whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cut points from this client&apos;s orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tags are defined. Make some under Tags of the client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 have a value, by taxonomy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page is about somebody else meanwhile. Try again when it has loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1; nothing expected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PersonTagList</name>
    <message>
        <source>cannot be computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation type="unfinished">As of %1</translation>
    </message>
    <message>
        <source>fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>undated</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Valid for %n day(s): %1</source>
        <translation>
            <numerusform>Valid for %n day: %1</numerusform>
            <numerusform>Valid for %n days: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Never out of date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to see the rows it comes from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PersonTimelineCanvas</name>
    <message>
        <source>%1, row %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events by the as-of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the events.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PickFields</name>
    <message>
        <source>Which of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first ever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first in the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last in the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>again after days without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days without</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So many days without such an event came before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is the first (or the last), 2 the one next to it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PopulationPanel</name>
    <message>
        <source>Population</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone of the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished">Before</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours and devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City tier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found by its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PreviewHeader</name>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, sure to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not fit: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose how it is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (needed)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PreviewLegend</name>
    <message>
        <source>valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours of the bars</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PreviewModel</name>
    <message>
        <source>empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is read as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the file: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PrivateDomainPanel</name>
    <message>
        <source>Channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adviser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events that refuse: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events that allow again: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished">Before</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days before the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PrivateMatchPanel</name>
    <message>
        <source>Write the match file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes hashed identifiers for the partner; the journal keeps a note of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identifiers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation type="unfinished">%1 people</translation>
    </message>
    <message>
        <source>Shared key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret key (HMAC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hashed phones are still personal data: whoever has the key can try all numbers. Give the key by another way than the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to keep the new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys (*.key)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: shows what ours would hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The partner&apos;s match file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match files (*.tsmatch)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller counts are masked in the report.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overlap of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages of 4A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by a rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not mapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished">Value</translation>
    </message>
    <message>
        <source>Only people whose attribute has this value are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Match file for the partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hashed identifiers written to %2</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In both: %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In either: %1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In one of them only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Combine with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split or sample</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::ProjectWorkbench</name>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (taken out)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People (OneID)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audiences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>As of %1</translation>
    </message>
    <message>
        <source>The as-of date is %1 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made, so the sample has no place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the sample client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data is at revision %1 now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the encryption of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the passphrase of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypt %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase person %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand-over copy %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for texts that tell who somebody is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (superseded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2 rows superseded)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 without %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only one of %1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody to divide yet. Import data first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::PurchasePanel</name>
    <message>
        <source>Purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished">Before</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished">People</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profit in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>revenue only</source>
        <translation type="unfinished"></translation>
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
    <name>tessera::RejectedModel</name>
    <message>
        <source>came back in file %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::RejectedPane</name>
    <message>
        <source>Search rows, columns and reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the rejected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only open ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without those that came back mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To mend them elsewhere, or to ask the sender.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Send back %n row(s)</source>
        <translation>
            <numerusform>Send back %n row</numerusform>
            <numerusform>Send back %n rows</numerusform>
        </translation>
    </message>
    <message>
        <source>Send back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is taken out. Put it back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loads the changed rows as a file of their own; an undo takes them out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row was rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 rejected rows are shown. Change a cell and send the row back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1 were kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the rejected rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1_rejected.csv</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the rejected rows of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder or free some space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rejected rows were not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows were not sent back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows came back, %2 still do not fit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::ResultPanel</name>
    <message>
        <source>The name was not changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>Nothing was saved</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a version (Ctrl+S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggest: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the client&apos;s data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data r%1, as of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation>people</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result was not exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exported %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is computed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition (JSON)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Definition (JSON)</source>
        <translation type="unfinished"></translation>
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
    <name>tessera::ReviewView</name>
    <message>
        <source>%1 is OneID %2, with %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same person (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two persons (D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What speaks for and against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: kept apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message>
        <source>They are one person now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are two persons now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Explain a pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was decided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::RfmPanel</name>
    <message>
        <source>People</source>
        <translation>People</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>purchase days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monetary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum of amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type-7 (R&apos;s rfm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten, of R and F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above the</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at own values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by clusters (k-means)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts of days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts of F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuts of M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30, 60, 120, 240</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten, of R, F, M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eight types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flow since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a date, for the flow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check on days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores the buyers so many days ago, and tells what they bought since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R 4-5 F 3-5 M 1-5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename a segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::RhythmPanel</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next purchase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window, days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Golden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best held out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weibull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log-normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held out, d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May hang on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promotions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seasons in which people buy for stock: month-day..month-day, split by commas.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::RuleBuilder</name>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo in the rule (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo in the rule (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone. Add a rule to narrow it down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty: it changes nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is known of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A saved audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People of an analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the first time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again after a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regularly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within days of another event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reachable by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent clauses (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tag of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What an analysis says of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody of their household</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recent clause…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put into a group (Ctrl+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of its group (Ctrl+Shift+G)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away (Delete)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::RuleVocabulary</name>
    <message>
        <source>Values of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names that rules can use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How %1 is spread</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::SecurityPage</name>
    <message>
        <source>Security facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what a client&apos;s IT asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything on this page as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program and file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exports, masked values shown, erasures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the security facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::SourceList</name>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it off the list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::SplitPanel</name>
    <message>
        <source>Who is divided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>45 % or 5,000</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A control group: gets nothing, so that the others can be measured against it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attributes by name, or what an analysis knows: &quot;RFM: monetary&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by lot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smallest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number or date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another salt is another draw; the same one draws the same people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alike in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>city, level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age, city</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draws</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many draws are tried, and the best balanced is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation type="unfinished">people</translation>
    </message>
</context>
<context>
    <name>tessera::SpreadView</name>
    <message>
        <source>How %1 is spread over %2 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2: %3 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::SqlEditor</name>
    <message>
        <source>Query in SQL</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::SqlPanel</name>
    <message>
        <source>Query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 runs, %2 completes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A double click puts the name into the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open people</source>
        <translation>Open people</translation>
    </message>
    <message>
        <source>The people whose oneid is in the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show masked values…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mask values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showing them is written into the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal: shown masked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The query has changed. Run it with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show masked values?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That they were shown is written into the client&apos;s journal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Masked values shown: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The values stay masked</source>
        <translation type="unfinished"></translation>
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
        <source>Drop the client&apos;s files here</source>
        <translation>Drop the client&apos;s files here</translation>
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
            <numerusform>%n core</numerusform>
            <numerusform>%n cores</numerusform>
        </translation>
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
            <numerusform>%n task running</numerusform>
            <numerusform>%n tasks running</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encrypted: the client opens with its passphrase only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the client waits for it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::StepList</name>
    <message>
        <source>Add a stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look-back in days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The look-back is a number of days.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::TagPanel</name>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rule; or values with a rule each below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smallest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>different values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>top value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>share of events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ratio of sums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum by basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>did(any)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events that count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analysis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished">Value</translation>
    </message>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heavy: count(&quot;purchase&quot;) &gt;= 5
light: did(&quot;purchase&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values with a rule each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One identifier a line; a value behind a comma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bands of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low &lt; 100, middle &lt; 300, high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place and care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spending / Basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid for days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::TagView</name>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a tag at the left to see its values; double-click opens it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::TagsPanel</name>
    <message>
        <source>Taxonomy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what the library offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taxonomy of tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add from the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished">Delete</translation>
    </message>
    <message>
        <source>Import tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export tags…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look up the library of tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The library was not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tags were not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needs data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>used by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compute the tag %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Name</translation>
    </message>
    <message>
        <source>The tag was not made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a tag &quot;%1&quot; already. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tags were not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the tag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag was not renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag was not copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tag was not deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file of tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags (*.json *.csv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than 16 MB, which no file of tags is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV (*.csv);;JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tags were not exported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::TargetGroupsPanel</name>
    <message>
        <source>Less of (outcome)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bought the brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a rule (response)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a sum (value)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clauses from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clauses to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the base that a group has at least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of events that clauses are made of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation type="unfinished"></translation>
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
<context>
    <name>tessera::TgiPanel</name>
    <message>
        <source>Audience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>everyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished">Events</translation>
    </message>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a trait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>field or value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Traits of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>items bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>channels and stores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>habits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identifiers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::TickDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>tessera::TrendPanel</name>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>people</source>
        <translation>people</translation>
    </message>
    <message>
        <source>a sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>first event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>as of the client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breakdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::ValueMap</name>
    <message>
        <source>In the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What values become</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::ValuePanel</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrate to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>70 % of the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best held out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::WayList</name>
    <message>
        <source>Add a channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished">Name</translation>
    </message>
    <message>
        <source>events that let people in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>events that let them out: none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::WindowFields</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time ended so many days before the as-of date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from, before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last full weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last full months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last full quarters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last full years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last full days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last days, ended days ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before an event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished">From</translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished">Before</translation>
    </message>
</context>
<context>
    <name>tessera::WindowLink</name>
    <message>
        <source>data r%1, as of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people were not listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was saved</source>
        <translation>Nothing was saved</translation>
    </message>
    <message>
        <source>The client was brought up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was written by an older Tessera. As it was it is kept as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No client is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the client to compare with %1, and drop the file again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tessera::sample</name>
    <message>
        <source>The text could not be written as GB18030: the ICU library reports &quot;%1&quot;. Check that its converter data is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The advertising log could not be compressed: not enough memory. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Check free space and permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample client can have from 2,000 to 10,000,000 people, not %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 could not be made. Choose another one or check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
