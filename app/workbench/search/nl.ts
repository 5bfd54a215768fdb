<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>kith::workbench::CodeFoundDialog</name>
    <message>
        <source>Code the &amp;whole turn of each</source>
        <translation>Telkens de &amp;hele beurt coderen</translation>
    </message>
    <message>
        <source>Code as %1</source>
        <translation>Coderen als %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Chosen: %n passage(s)</source>
        <translation>
            <numerusform>&amp;Gekozen: %n passage</numerusform>
            <numerusform>&amp;Gekozen: %n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;All: %n passage(s)</source>
        <translation>
            <numerusform>&amp;Alle: %n passage</numerusform>
            <numerusform>&amp;Alle: %n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>What will be coded</source>
        <translation>Wat wordt gecodeerd</translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation>C&amp;oderen</translation>
    </message>
    <message numerus="yes">
        <source>%n whole turn(s) will be coded as %1, in one step that can be undone.</source>
        <translation>
            <numerusform>%n hele beurt wordt gecodeerd als %1, in één stap die ongedaan kan worden gemaakt.</numerusform>
            <numerusform>%n hele beurten worden gecodeerd als %1, in één stap die ongedaan kan worden gemaakt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) will be coded as %1, in one step that can be undone.</source>
        <translation>
            <numerusform>%n passage wordt gecodeerd als %1, in één stap die ongedaan kan worden gemaakt.</numerusform>
            <numerusform>%n passages worden gecodeerd als %1, in één stap die ongedaan kan worden gemaakt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::workbench::FoundModel</name>
    <message>
        <source>may not be quoted: its words are left out of copies</source>
        <translation>mag niet worden geciteerd: de woorden blijven weg uit kopieën</translation>
    </message>
    <message>
        <source>Source : turn</source>
        <translation>Bron : beurt</translation>
    </message>
    <message>
        <source>What was found, with the words around it</source>
        <translation>Wat is gevonden, met de woorden eromheen</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Spreker</translation>
    </message>
</context>
<context>
    <name>kith::workbench::QueryHelp</name>
    <message>
        <source>The query language</source>
        <translation>De zoektaal</translation>
    </message>
    <message>
        <source>the word in any of its forms</source>
        <translation>het woord in al zijn vormen</translation>
    </message>
    <message>
        <source>as written; case and accents do not count</source>
        <translation>zoals geschreven; hoofdletters en accenten tellen niet</translation>
    </message>
    <message>
        <source>these words in a row</source>
        <translation>deze woorden achter elkaar</translation>
    </message>
    <message>
        <source>any letters; one letter</source>
        <translation>willekeurige letters; één letter</translation>
    </message>
    <message>
        <source>one letter may differ</source>
        <translation>één letter mag anders zijn</translation>
    </message>
    <message>
        <source>within five words; ADJ/5: in this order</source>
        <translation>binnen vijf woorden; ADJ/5: in deze volgorde</translation>
    </message>
    <message>
        <source>in the same turn: both, either, without</source>
        <translation>in dezelfde beurt: beide, een van beide, zonder</translation>
    </message>
    <message>
        <source>said by interviewees; interviewer, everyone</source>
        <translation>gezegd door geïnterviewden; interviewer, everyone</translation>
    </message>
    <message>
        <source>coded so; code:factor.* for any factor</source>
        <translation>zo gecodeerd; code:factor.* voor elke factor</translation>
    </message>
    <message>
        <source>coded about, for, by</source>
        <translation>gecodeerd over, voor, door</translation>
    </message>
    <message>
        <source>where and who</source>
        <translation>waar en wie</translation>
    </message>
    <message>
        <source>an attribute of the case</source>
        <translation>een kenmerk van de casus</translation>
    </message>
    <message>
        <source>a saved query</source>
        <translation>een bewaarde zoekopdracht</translation>
    </message>
</context>
<context>
    <name>kith::workbench::ScopeDialog</name>
    <message>
        <source>Search in</source>
        <translation>Zoeken in</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter sources</source>
        <translation>Bronnen filteren</translation>
    </message>
    <message>
        <source>Sources to search in</source>
        <translation>Bronnen om in te zoeken</translation>
    </message>
    <message>
        <source>Choose with Space. Where none is chosen, all are searched.</source>
        <translation>Kies met de spatiebalk. Is er geen gekozen, dan worden alle doorzocht.</translation>
    </message>
    <message>
        <source>&amp;Choose those shown</source>
        <translation>De getoonde &amp;kiezen</translation>
    </message>
    <message>
        <source>Choose &amp;none of them</source>
        <translation>&amp;Geen ervan kiezen</translation>
    </message>
</context>
<context>
    <name>kith::workbench::SearchPage</name>
    <message>
        <source>All sources</source>
        <translation>Alle bronnen</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n bron</numerusform>
            <numerusform>%n bronnen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Verwijderen</translation>
    </message>
    <message>
        <source>Save the query</source>
        <translation>De zoekopdracht bewaren</translation>
    </message>
    <message>
        <source>Name of the query; a saved query of that name is replaced:</source>
        <translation>Naam van de zoekopdracht; een bewaarde met die naam wordt vervangen:</translation>
    </message>
    <message>
        <source>Saved as @%1</source>
        <translation>Bewaard als @%1</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Zoeken: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) copied.</source>
        <translation>
            <numerusform>%n regel gekopieerd.</numerusform>
            <numerusform>%n regels gekopieerd.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The words of %n of them may not be quoted and are left out.</source>
        <translation>
            <numerusform>De woorden van %n ervan mogen niet worden geciteerd en zijn weggelaten.</numerusform>
            <numerusform>De woorden van %n ervan mogen niet worden geciteerd en zijn weggelaten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export what was found</source>
        <translation>Exporteren wat is gevonden</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>passages</translation>
    </message>
    <message>
        <source>Exporting what was found</source>
        <translation>Wat is gevonden, wordt geëxporteerd</translation>
    </message>
    <message>
        <source>Code what was found as…</source>
        <translation>Wat is gevonden coderen als…</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) coded as %1.</source>
        <translation>
            <numerusform>%n passage gecodeerd als %1.</numerusform>
            <numerusform>%n passages gecodeerd als %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Bringing the index of the search up to date</source>
        <translation>De zoekindex wordt bijgewerkt</translation>
    </message>
    <message>
        <source>Words, &quot;phrases&quot;, near NEAR/5 words, code:learning …</source>
        <translation>Woorden, &quot;zinsdelen&quot;, dicht NEAR/5 bijeen, code:learning …</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Zoekopdracht</translation>
    </message>
    <message>
        <source>What to look for; Shift+F1 explains the language</source>
        <translation>Waarnaar te zoeken; Shift+F1 legt de taal uit</translation>
    </message>
    <message>
        <source>Which sources are searched</source>
        <translation>Welke bronnen worden doorzocht</translation>
    </message>
    <message>
        <source>Saved and planned queries</source>
        <translation>Bewaarde en geplande zoekopdrachten</translation>
    </message>
    <message>
        <source>Queries</source>
        <translation>Zoekopdrachten</translation>
    </message>
    <message>
        <source>The query language (Shift+F1)</source>
        <translation>De zoektaal (Shift+F1)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hulp</translation>
    </message>
    <message>
        <source>What is wrong with the query</source>
        <translation>Wat er mis is met de zoekopdracht</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Aantallen</translation>
    </message>
    <message>
        <source>Where they stand</source>
        <translation>Waar ze staan</translation>
    </message>
    <message>
        <source>More like this</source>
        <translation>Meer zoals dit</translation>
    </message>
    <message>
        <source>How to show what was found</source>
        <translation>Hoe te tonen wat is gevonden</translation>
    </message>
    <message>
        <source>How many were found</source>
        <translation>Hoeveel er zijn gevonden</translation>
    </message>
    <message>
        <source>in their order</source>
        <translation>op volgorde</translation>
    </message>
    <message>
        <source>the most relevant first</source>
        <translation>de relevantste eerst</translation>
    </message>
    <message>
        <source>by wave</source>
        <translation>op ronde</translation>
    </message>
    <message>
        <source>by the words before</source>
        <translation>op de woorden ervoor</translation>
    </message>
    <message>
        <source>by the words after</source>
        <translation>op de woorden erna</translation>
    </message>
    <message>
        <source>Order of the passages</source>
        <translation>Volgorde van de passages</translation>
    </message>
    <message>
        <source>One a &amp;turn</source>
        <translation>Eén per &amp;beurt</translation>
    </message>
    <message>
        <source>One passage a turn: the shortest with as many of the words as the turn has</source>
        <translation>Eén passage per beurt: de kortste met zoveel van de woorden als de beurt heeft</translation>
    </message>
    <message>
        <source>Passages that were found</source>
        <translation>Gevonden passages</translation>
    </message>
    <message>
        <source>Count &amp;by</source>
        <translation>Tellen &amp;per</translation>
    </message>
    <message>
        <source>source</source>
        <translation>bron</translation>
    </message>
    <message>
        <source>case</source>
        <translation>casus</translation>
    </message>
    <message>
        <source>Count by</source>
        <translation>Tellen per</translation>
    </message>
    <message>
        <source>Enter looks at the passages of the row alone</source>
        <translation>Enter toont alleen de passages van de rij</translation>
    </message>
    <message>
        <source>Where in each source the passages stand</source>
        <translation>Waar in elke bron de passages staan</translation>
    </message>
    <message>
        <source>&amp;Code what was found…</source>
        <translation>&amp;Coderen wat is gevonden…</translation>
    </message>
    <message>
        <source>&amp;List the passages below</source>
        <translation>De passages &amp;onderaan zetten</translation>
    </message>
    <message>
        <source>C&amp;opy the chosen lines</source>
        <translation>De gekozen regels &amp;kopiëren</translation>
    </message>
    <message>
        <source>&amp;Export all passages…</source>
        <translation>Alle passages &amp;exporteren…</translation>
    </message>
    <message>
        <source>&amp;Save the query…</source>
        <translation>De zoekopdracht &amp;bewaren…</translation>
    </message>
    <message>
        <source>&amp;Take the first suggestion</source>
        <translation>De eerste &amp;suggestie nemen</translation>
    </message>
    <message>
        <source>&amp;Which sources are searched…</source>
        <translation>&amp;Welke bronnen worden doorzocht…</translation>
    </message>
    <message>
        <source>The query &amp;language</source>
        <translation>De zoek&amp;taal</translation>
    </message>
    <message>
        <source>&amp;Bring the index up to date</source>
        <translation>De &amp;index bijwerken</translation>
    </message>
    <message>
        <source>Code…</source>
        <translation>Coderen…</translation>
    </message>
    <message>
        <source>List below</source>
        <translation>Onderaan zetten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Er is niets gevonden.</translation>
    </message>
    <message>
        <source>Type what to look for. Passages are shown as you type; Shift+F1 shows what else can be asked.</source>
        <translation>Typ waarnaar u zoekt. Passages verschijnen terwijl u typt; Shift+F1 toont wat er nog meer kan worden gevraagd.</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %n turn(s)</source>
        <translation>
            <numerusform> in %n beurt</numerusform>
            <numerusform> in %n beurten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n passage(s)</source>
        <translation>
            <numerusform>meer dan %n passage</numerusform>
            <numerusform>meer dan %n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” stands nowhere.</source>
        <translation>‘%1’ staat nergens.</translation>
    </message>
    <message>
        <source>“%1” stands nowhere; spelled like it, or holding it:</source>
        <translation>‘%1’ staat nergens; zo gespeld, of met dit woord erin:</translation>
    </message>
    <message>
        <source>Search for %1 instead</source>
        <translation>In plaats daarvan zoeken naar %1</translation>
    </message>
    <message>
        <source>Take it (Alt+Enter)</source>
        <translation>Nemen (Alt+Enter)</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Nemen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
</context>
<context>
    <name>kith::workbench::SimilarModel</name>
    <message>
        <source>Source : turn</source>
        <translation>Bron : beurt</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Voorgesteld</translation>
    </message>
    <message>
        <source>Because of these words</source>
        <translation>Vanwege deze woorden</translation>
    </message>
</context>
<context>
    <name>kith::workbench::SimilarView</name>
    <message>
        <source>&amp;Accept the suggestion</source>
        <translation>De suggestie &amp;aannemen</translation>
    </message>
    <message>
        <source>&amp;Reject the suggestion</source>
        <translation>De suggestie ve&amp;rwerpen</translation>
    </message>
    <message>
        <source>&amp;Suggest again</source>
        <translation>Opnieuw &amp;voorstellen</translation>
    </message>
    <message>
        <source>Choose a code or a contact. Turns that speak as those do that were coded so are suggested here, with the words that led there: A accepts, R rejects, and what is rejected teaches, too.</source>
        <translation>Kies een code of een contact. Hier worden beurten voorgesteld die spreken zoals wat zo is gecodeerd, met de woorden die erheen leidden: A neemt aan, R verwerpt, en ook van wat verworpen is, wordt geleerd.</translation>
    </message>
    <message>
        <source>Like a code…</source>
        <translation>Zoals een code…</translation>
    </message>
    <message>
        <source>Choose the code that turns are to be like</source>
        <translation>De code kiezen waarop beurten moeten lijken</translation>
    </message>
    <message>
        <source>Like a contact…</source>
        <translation>Zoals een contact…</translation>
    </message>
    <message>
        <source>Choose the contact that turns are to be about</source>
        <translation>Het contact kiezen waarover beurten moeten gaan</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Suggesties</translation>
    </message>
    <message>
        <source>Turns like those with which code?</source>
        <translation>Beurten zoals die met welke code?</translation>
    </message>
    <message>
        <source>Turns like those about which contact?</source>
        <translation>Beurten zoals die over welk contact?</translation>
    </message>
    <message>
        <source>Type a part of a name</source>
        <translation>Typ een deel van een naam</translation>
    </message>
    <message>
        <source>%1: looking for turns…</source>
        <translation>%1: er wordt naar beurten gezocht…</translation>
    </message>
    <message>
        <source>Looking for turns like those of %1</source>
        <translation>Er wordt gezocht naar beurten zoals die van %1</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Afgebroken.</translation>
    </message>
    <message numerus="yes">
        <source>%1: learnt from %n turn(s)</source>
        <translation>
            <numerusform>%1: geleerd van %n beurt</numerusform>
            <numerusform>%1: geleerd van %n beurten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n rejected</source>
        <translation>
            <numerusform>, %n verworpen</numerusform>
            <numerusform>, %n verworpen</numerusform>
        </translation>
    </message>
    <message>
        <source>; by the words %1</source>
        <translation>; door de woorden %1</translation>
    </message>
    <message>
        <source>Nothing more is like the turns that were coded so.</source>
        <translation>Verder lijkt niets op de beurten die zo zijn gecodeerd.</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) coded as %1</source>
        <translation>
            <numerusform>%n passage gecodeerd als %1</numerusform>
            <numerusform>%n passages gecodeerd als %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Code as what, about %1?</source>
        <translation>Als wat coderen, over %1?</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) coded</source>
        <translation>
            <numerusform>%n passage gecodeerd</numerusform>
            <numerusform>%n passages gecodeerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n suggestion(s) rejected</source>
        <translation>
            <numerusform>%n suggestie verworpen</numerusform>
            <numerusform>%n suggesties verworpen</numerusform>
        </translation>
    </message>
</context>
</TS>
