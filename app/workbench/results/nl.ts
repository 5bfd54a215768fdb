<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ReportForm</name>
    <message>
        <source>true names</source>
        <translation>echte namen</translation>
    </message>
    <message>
        <source>pseudonyms of the key beside the project</source>
        <translation>pseudoniemen uit de sleutel naast het project</translation>
    </message>
</context>
<context>
    <name>exports</name>
    <message>
        <source>Codings with their words, in a table that can be read in again</source>
        <translation>Coderingen met hun woorden, in een tabel die weer ingelezen kan worden</translation>
    </message>
    <message>
        <source>Contacts with roles, ratings and counts</source>
        <translation>Contacten met rollen, beoordelingen en aantallen</translation>
    </message>
    <message>
        <source>Ties between contacts</source>
        <translation>Banden tussen contacten</translation>
    </message>
    <message>
        <source>Told changes of ties</source>
        <translation>Vertelde veranderingen van banden</translation>
    </message>
    <message>
        <source>Measures of each network</source>
        <translation>Maten van elk netwerk</translation>
    </message>
    <message>
        <source>Interviewees and respondents with their attributes</source>
        <translation>Geïnterviewden en respondenten met hun kenmerken</translation>
    </message>
    <message>
        <source>Sources with language and consent</source>
        <translation>Bronnen met taal en toestemming</translation>
    </message>
    <message>
        <source>Networks for Gephi, igraph and others (GraphML)</source>
        <translation>Netwerken voor Gephi, igraph en andere (GraphML)</translation>
    </message>
    <message>
        <source>Networks for the package egor of R, as three tables</source>
        <translation>Netwerken voor het pakket egor van R, als drie tabellen</translation>
    </message>
    <message>
        <source>Networks as Network Canvas has them, as three tables</source>
        <translation>Netwerken zoals Network Canvas ze heeft, als drie tabellen</translation>
    </message>
    <message>
        <source>The codebook in use</source>
        <translation>Het codeboek dat in gebruik is</translation>
    </message>
    <message>
        <source>The protocol, as frozen into the project</source>
        <translation>Het protocol, zoals vastgelegd in het project</translation>
    </message>
    <message>
        <source>Texts of sources that may be archived</source>
        <translation>Teksten van bronnen die gearchiveerd mogen worden</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Factors by people</source>
        <translation>Factoren naar mensen</translation>
    </message>
    <message>
        <source>Factors by contacts</source>
        <translation>Factoren naar contacten</translation>
    </message>
    <message>
        <source>Factors by passages</source>
        <translation>Factoren naar passages</translation>
    </message>
    <message>
        <source>Groups of factors by people</source>
        <translation>Groepen factoren naar mensen</translation>
    </message>
    <message>
        <source>Factors by stage</source>
        <translation>Factoren naar fase</translation>
    </message>
    <message>
        <source>Differences between stages, tested</source>
        <translation>Verschillen tussen fasen, getoetst</translation>
    </message>
    <message>
        <source>Factors by case</source>
        <translation>Factoren naar casus</translation>
    </message>
    <message>
        <source>Factors by attribute</source>
        <translation>Factoren naar kenmerk</translation>
    </message>
    <message>
        <source>Codes by people</source>
        <translation>Codes naar mensen</translation>
    </message>
    <message>
        <source>Codes by case</source>
        <translation>Codes naar casus</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Verzadiging</translation>
    </message>
    <message>
        <source>Codes and cases as a map</source>
        <translation>Codes en casussen als kaart</translation>
    </message>
    <message>
        <source>Codes on the same words</source>
        <translation>Codes op dezelfde woorden</translation>
    </message>
    <message>
        <source>Codes in the same turn</source>
        <translation>Codes in dezelfde beurt</translation>
    </message>
    <message>
        <source>Codes of the same contact</source>
        <translation>Codes van hetzelfde contact</translation>
    </message>
    <message>
        <source>Codes in the same account</source>
        <translation>Codes in hetzelfde verhaal</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netwerken</translation>
    </message>
    <message>
        <source>Measures of networks</source>
        <translation>Maten van netwerken</translation>
    </message>
    <message>
        <source>Networks compared</source>
        <translation>Netwerken vergeleken</translation>
    </message>
    <message>
        <source>Measures of contacts</source>
        <translation>Maten van contacten</translation>
    </message>
    <message>
        <source>Composition by layer</source>
        <translation>Samenstelling naar laag</translation>
    </message>
    <message>
        <source>Composition by role</source>
        <translation>Samenstelling naar rol</translation>
    </message>
    <message>
        <source>Composition by organisation</source>
        <translation>Samenstelling naar organisatie</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>Ties between contacts</source>
        <translation>Banden tussen contacten</translation>
    </message>
    <message>
        <source>Told changes of ties</source>
        <translation>Vertelde veranderingen van banden</translation>
    </message>
    <message>
        <source>Biographies of ties</source>
        <translation>Levenslopen van banden</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profielen</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Beweringen</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Wat er gevraagd is</translation>
    </message>
    <message>
        <source>Progress of coding</source>
        <translation>Voortgang van het coderen</translation>
    </message>
    <message>
        <source>Sources to look at again</source>
        <translation>Bronnen om opnieuw te bekijken</translation>
    </message>
    <message>
        <source>Agreement on codes</source>
        <translation>Overeenstemming over codes</translation>
    </message>
    <message>
        <source>Agreement on contacts</source>
        <translation>Overeenstemming over contacten</translation>
    </message>
    <message>
        <source>Agreement on ties</source>
        <translation>Overeenstemming over banden</translation>
    </message>
    <message>
        <source>Agreement on roles and factors</source>
        <translation>Overeenstemming over rollen en factoren</translation>
    </message>
    <message>
        <source>Agreement on stages</source>
        <translation>Overeenstemming over fasen</translation>
    </message>
    <message>
        <source>Agreement over time</source>
        <translation>Overeenstemming door de tijd</translation>
    </message>
    <message>
        <source>Who is eligible</source>
        <translation>Wie in aanmerking komt</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Concordance</source>
        <translation>Concordantie</translation>
    </message>
    <message>
        <source>Network of one case</source>
        <translation>Netwerk van één casus</translation>
    </message>
    <message>
        <source>All networks side by side</source>
        <translation>Alle netwerken naast elkaar</translation>
    </message>
    <message>
        <source>Profile of one case</source>
        <translation>Profiel van één casus</translation>
    </message>
    <message>
        <source>All profiles side by side</source>
        <translation>Alle profielen naast elkaar</translation>
    </message>
    <message>
        <source>Layers of networking</source>
        <translation>Lagen van het netwerken</translation>
    </message>
    <message>
        <source>Told paths of ties</source>
        <translation>Vertelde wegen van banden</translation>
    </message>
</context>
<context>
    <name>kith::workbench::AgreementFigures</name>
    <message>
        <source>All coders</source>
        <translation>Alle codeurs</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle bronnen</translation>
    </message>
    <message>
        <source>Each two</source>
        <translation>Elk tweetal</translation>
    </message>
    <message>
        <source>Coders to compare</source>
        <translation>Codeurs om te vergelijken</translation>
    </message>
    <message>
        <source>Codes of the layer</source>
        <translation>Codes van de laag</translation>
    </message>
    <message>
        <source>Kinds of sources</source>
        <translation>Soorten bronnen</translation>
    </message>
    <message>
        <source>Round of double coding</source>
        <translation>Ronde van dubbel coderen</translation>
    </message>
    <message>
        <source>With more than two coders: rows for each two of them as well</source>
        <translation>Bij meer dan twee codeurs: ook rijen voor elk tweetal</translation>
    </message>
    <message>
        <source>interviews</source>
        <translation>interviews</translation>
    </message>
    <message>
        <source>surveys</source>
        <translation>enquêtes</translation>
    </message>
    <message>
        <source>field notes</source>
        <translation>veldnotities</translation>
    </message>
    <message>
        <source>All codes</source>
        <translation>Alle codes</translation>
    </message>
    <message>
        <source>All rounds</source>
        <translation>Alle rondes</translation>
    </message>
    <message>
        <source>Round %1</source>
        <translation>Ronde %1</translation>
    </message>
    <message>
        <source>So far one coder works on this study. Agreement takes two who coded the same sources: plan it under Double coding.</source>
        <translation>Tot nu toe werkt er één codeur aan dit onderzoek. Voor overeenstemming zijn er twee nodig die dezelfde bronnen codeerden: plan dat onder Dubbel coderen.</translation>
    </message>
    <message>
        <source>No source was coded by two of these coders.</source>
        <translation>Geen bron is door twee van deze codeurs gecodeerd.</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>Ties</source>
        <translation>Banden</translation>
    </message>
    <message>
        <source>Roles and factors</source>
        <translation>Rollen en factoren</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Fasen</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Door de tijd</translation>
    </message>
</context>
<context>
    <name>kith::workbench::AgreementPage</name>
    <message>
        <source>Agreement</source>
        <translation>Overeenstemming</translation>
    </message>
    <message>
        <source>Disagreements</source>
        <translation>Verschillen</translation>
    </message>
    <message>
        <source>Double coding</source>
        <translation>Dubbel coderen</translation>
    </message>
</context>
<context>
    <name>kith::workbench::ClaimsPage</name>
    <message>
        <source>Passages for the claim</source>
        <translation>Passages voor de bewering</translation>
    </message>
    <message>
        <source>Passages against the claim</source>
        <translation>Passages tegen de bewering</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Beweringen</translation>
    </message>
    <message>
        <source>The claim in words</source>
        <translation>De bewering in woorden</translation>
    </message>
    <message>
        <source>The protocol of this study makes no claims.</source>
        <translation>Het protocol van dit onderzoek doet geen beweringen.</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>Uitkomst: %1</translation>
    </message>
    <message>
        <source>Cases for it: %1.</source>
        <translation>Casussen ervoor: %1.</translation>
    </message>
    <message>
        <source>Cases against it: %1.</source>
        <translation>Casussen ertegen: %1.</translation>
    </message>
    <message>
        <source>Not known of: %1.</source>
        <translation>Niet bekend van: %1.</translation>
    </message>
    <message>
        <source>How it is checked: %1</source>
        <translation>Hoe dit nagegaan wordt: %1</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Lezingen</translation>
    </message>
    <message>
        <source>For claim %1</source>
        <translation>Voor bewering %1</translation>
    </message>
    <message>
        <source>Against claim %1</source>
        <translation>Tegen bewering %1</translation>
    </message>
    <message>
        <source>Passages for it: %1</source>
        <translation>Passages ervoor: %1</translation>
    </message>
    <message>
        <source>Passages against it: %1</source>
        <translation>Passages ertegen: %1</translation>
    </message>
</context>
<context>
    <name>kith::workbench::Disagreements</name>
    <message>
        <source>Decided ones, too</source>
        <translation>Ook wat beslist is</translation>
    </message>
    <message>
        <source>Finish source</source>
        <translation>Bron afronden</translation>
    </message>
    <message>
        <source>First coder</source>
        <translation>Eerste codeur</translation>
    </message>
    <message>
        <source>Second coder</source>
        <translation>Tweede codeur</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Bron</translation>
    </message>
    <message>
        <source>Takes over what both coded alike in the source of the row under the cursor; from then on what was adjudicated there counts in every table</source>
        <translation>Neemt over wat beiden gelijk codeerden in de bron van de rij onder de cursor; vanaf dan telt wat daar beslist is in elke tabel</translation>
    </message>
    <message>
        <source>and</source>
        <translation>en</translation>
    </message>
    <message>
        <source>The first&apos;s</source>
        <translation>Die van de eerste</translation>
    </message>
    <message>
        <source>The second&apos;s</source>
        <translation>Die van de tweede</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Geen van beide</translation>
    </message>
    <message>
        <source>Otherwise…</source>
        <translation>Anders…</translation>
    </message>
    <message>
        <source>Go to the passage</source>
        <translation>Naar de passage</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <translation>%1  (%2)</translation>
    </message>
    <message>
        <source>all sources</source>
        <translation>alle bronnen</translation>
    </message>
    <message>
        <source>So far one coder works on this study: there is nobody to disagree.</source>
        <translation>Tot nu toe werkt er één codeur aan dit onderzoek: er is niemand om mee te verschillen.</translation>
    </message>
    <message>
        <source>Choose two different coders.</source>
        <translation>Kies twee verschillende codeurs.</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>neither</source>
        <translation>geen van beide</translation>
    </message>
    <message>
        <source>otherwise</source>
        <translation>anders</translation>
    </message>
    <message>
        <source>Everything here is decided. Finish the source, so that it counts.</source>
        <translation>Alles hier is beslist. Rond de bron af, zodat het telt.</translation>
    </message>
    <message>
        <source>Other codes there: %1</source>
        <translation>Andere codes daar: %1</translation>
    </message>
    <message>
        <source>What %1 coded</source>
        <translation>Wat %1 codeerde</translation>
    </message>
    <message>
        <source>%1 has no coding here.</source>
        <translation>%1 heeft hier geen codering.</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>over %1</translation>
    </message>
    <message>
        <source>Memo: %1</source>
        <translation>Memo: %1</translation>
    </message>
    <message>
        <source>There is no such coding here: decide for the other&apos;s, for neither, or otherwise.</source>
        <translation>Die codering is hier niet: kies die van de ander, geen van beide, of anders.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is adjudicated: %n coding(s) that both gave alike were taken over.</source>
        <translation>
            <numerusform>%1 is beslist: %n codering die beiden gelijk gaven is overgenomen.</numerusform>
            <numerusform>%1 is beslist: %n coderingen die beiden gelijk gaven zijn overgenomen.</numerusform>
        </translation>
    </message>
    <message>
        <source>As %1  (A)</source>
        <translation>Als %1  (A)</translation>
    </message>
    <message>
        <source>As %1  (B)</source>
        <translation>Als %1  (B)</translation>
    </message>
</context>
<context>
    <name>kith::workbench::DoubleCodingPlan</name>
    <message>
        <source>From each language apart</source>
        <translation>Uit elke taal apart</translation>
    </message>
    <message>
        <source>From each kind of source apart</source>
        <translation>Uit elke soort bron apart</translation>
    </message>
    <message>
        <source>Blind: without sight of suggestions and of each other</source>
        <translation>Blind: zonder voorstellen en elkaars werk te zien</translation>
    </message>
    <message>
        <source>Draw and assign</source>
        <translation>Loten en toewijzen</translation>
    </message>
    <message>
        <source>anna, bram</source>
        <translation>anna, bram</translation>
    </message>
    <message>
        <source>Two or more names with commas between them; new coders, too</source>
        <translation>Twee of meer namen met komma&apos;s ertussen; ook nieuwe codeurs</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Of the sources that are in no round yet</source>
        <translation>Van de bronnen die nog in geen ronde zitten</translation>
    </message>
    <message>
        <source>The same seed draws the same sources</source>
        <translation>Hetzelfde startgetal loot dezelfde bronnen</translation>
    </message>
    <message>
        <source>passages that the coder delimits</source>
        <translation>passages die de codeur afbakent</translation>
    </message>
    <message>
        <source>whole turns</source>
        <translation>hele beurten</translation>
    </message>
    <message>
        <source>Draws sources at random and assigns each to all these coders, as one step</source>
        <translation>Loot bronnen en wijst elke bron aan al deze codeurs toe, als één stap</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>Codeurs</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startgetal</translation>
    </message>
    <message>
        <source>seed </source>
        <translation>startgetal </translation>
    </message>
    <message>
        <source>Share of the sources</source>
        <translation>Deel van de bronnen</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Eenheden</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Choose two coders and draw sources for them.</source>
        <translation>Er is nog niets gepland. Kies twee codeurs en loot bronnen voor hen.</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s) drawn and assigned.</source>
        <translation>
            <numerusform>%n bron geloot en toegewezen.</numerusform>
            <numerusform>%n bronnen geloot en toegewezen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::workbench::EditedDialog</name>
    <message>
        <source>Decide otherwise</source>
        <translation>Anders beslissen</translation>
    </message>
    <message>
        <source>Words as they stand in the source, and enough of them to stand there once</source>
        <translation>Woorden zoals ze in de bron staan, en genoeg om er één keer te staan</translation>
    </message>
    <message>
        <source>no contact</source>
        <translation>geen contact</translation>
    </message>
    <message>
        <source>no stage</source>
        <translation>geen fase</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Woorden</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Why (memo)</source>
        <translation>Waarom (memo)</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Beslissen</translation>
    </message>
</context>
<context>
    <name>kith::workbench::ExportForm</name>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Wat te exporteren</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Every export obeys consent: words of sources that may not be quoted stay out, and texts need consent to be archived.</source>
        <translation>Elke export houdt zich aan de toestemming: woorden van bronnen die niet geciteerd mogen worden blijven weg, en teksten vragen toestemming om gearchiveerd te worden.</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>Onder</translation>
    </message>
    <message>
        <source>Folder to write into</source>
        <translation>Map om in te schrijven</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wordt geschreven</translation>
    </message>
</context>
<context>
    <name>kith::workbench::NextStudy</name>
    <message>
        <source>Compute</source>
        <translation>Berekenen</translation>
    </message>
    <message>
        <source>how sure a share of people would be</source>
        <translation>hoe zeker een aandeel van mensen zou zijn</translation>
    </message>
    <message>
        <source>whether stages would be found to differ</source>
        <translation>of verschillen tussen fasen gevonden zouden worden</translation>
    </message>
    <message>
        <source>whether some factors would be found to matter more</source>
        <translation>of gevonden zou worden dat sommige factoren zwaarder wegen</translation>
    </message>
    <message>
        <source>how many interviews see a theme</source>
        <translation>hoeveel interviews een thema zien</translation>
    </message>
    <message>
        <source>how much two coders must both code</source>
        <translation>hoeveel twee codeurs beiden moeten coderen</translation>
    </message>
    <message>
        <source>What the next study is to show</source>
        <translation>Wat het volgende onderzoek moet laten zien</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Kappa to be ruled out</source>
        <translation>Kappa om uit te sluiten</translation>
    </message>
    <message>
        <source>Chance of finding it</source>
        <translation>Kans om het te vinden</translation>
    </message>
    <message>
        <source>No project is needed for this: what cannot be computed exactly is simulated, and has its standard error beside it.</source>
        <translation>Hiervoor is geen project nodig: wat niet precies te berekenen is wordt gesimuleerd, met de standaardfout ernaast.</translation>
    </message>
    <message>
        <source>Share of people who would show it</source>
        <translation>Aandeel mensen bij wie het voorkomt</translation>
    </message>
    <message>
        <source>Wanted: half of the interval</source>
        <translation>Gewenst: de helft van het interval</translation>
    </message>
    <message>
        <source>Share of people when building</source>
        <translation>Aandeel mensen bij het opbouwen</translation>
    </message>
    <message>
        <source>When maintaining</source>
        <translation>Bij het onderhouden</translation>
    </message>
    <message>
        <source>When activating</source>
        <translation>Bij het aanspreken</translation>
    </message>
    <message>
        <source>Share of people who show one of the first four</source>
        <translation>Aandeel mensen met één van de eerste vier</translation>
    </message>
    <message>
        <source>One of the other five</source>
        <translation>Met één van de andere vijf</translation>
    </message>
    <message>
        <source>Share of people who would tell of it</source>
        <translation>Aandeel mensen dat erover zou vertellen</translation>
    </message>
    <message>
        <source>Share of units to which the first gives the code</source>
        <translation>Aandeel eenheden waaraan de eerste de code geeft</translation>
    </message>
    <message>
        <source>The second</source>
        <translation>De tweede</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Een ogenblik …</translation>
    </message>
    <message>
        <source>Planning the next study</source>
        <translation>Het volgende onderzoek wordt gepland</translation>
    </message>
</context>
<context>
    <name>kith::workbench::OptionsForm</name>
    <message>
        <source>One coder for each source</source>
        <translation>Eén codeur per bron</translation>
    </message>
    <message>
        <source>Tests that are wrong here, too</source>
        <translation>Ook toetsen die hier niet kloppen</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Casus</translation>
    </message>
    <message>
        <source>Codes of the layer</source>
        <translation>Codes van de laag</translation>
    </message>
    <message>
        <source>Or these codes</source>
        <translation>Of deze codes</translation>
    </message>
    <message>
        <source>factor.learning, role.*</source>
        <translation>factor.learning, role.*</translation>
    </message>
    <message>
        <source>Names of codes with commas between them; role.* is every code whose name begins so</source>
        <translation>Namen van codes met komma&apos;s ertussen; role.* is elke code waarvan de naam zo begint</translation>
    </message>
    <message>
        <source>Codes of the group</source>
        <translation>Codes van de groep</translation>
    </message>
    <message>
        <source>Reading of the factors</source>
        <translation>Lezing van de factoren</translation>
    </message>
    <message>
        <source>Attribute</source>
        <translation>Kenmerk</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergelijk</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>Codeurs</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Only cases with</source>
        <translation>Alleen casussen met</translation>
    </message>
    <message>
        <source>Of the value</source>
        <translation>Met de waarde</translation>
    </message>
    <message>
        <source>Interval of shares</source>
        <translation>Interval van aandelen</translation>
    </message>
    <message>
        <source>Hide counts below</source>
        <translation>Verberg aantallen onder</translation>
    </message>
    <message>
        <source>hide none</source>
        <translation>niets verbergen</translation>
    </message>
    <message>
        <source>Counts of people from 1 to one less than this are hidden, so that nobody is known by them</source>
        <translation>Aantallen mensen van 1 tot één minder dan dit worden verborgen, zodat niemand eraan te herkennen is</translation>
    </message>
    <message>
        <source>Shows what comes of tests that do not fit this material, and why they do not</source>
        <translation>Laat zien wat er komt van toetsen die niet bij dit materiaal passen, en waarom ze niet passen</translation>
    </message>
    <message>
        <source>Interviews of the base</source>
        <translation>Interviews van de basis</translation>
    </message>
    <message>
        <source>The first interviews, whose codes new ones are measured by</source>
        <translation>De eerste interviews, waartegen nieuwe codes worden afgezet</translation>
    </message>
    <message>
        <source>Interviews of a run</source>
        <translation>Interviews van een reeks</translation>
    </message>
    <message>
        <source>Interviews that are looked at together for new codes</source>
        <translation>Interviews die samen op nieuwe codes bekeken worden</translation>
    </message>
    <message>
        <source>Little is up to</source>
        <translation>Weinig is tot en met</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>The share of new codes that counts as saturated</source>
        <translation>Het aandeel nieuwe codes dat als verzadigd telt</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>elke waarde</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>interviews</source>
        <translation>interviews</translation>
    </message>
    <message>
        <source>surveys</source>
        <translation>enquêtes</translation>
    </message>
    <message>
        <source>field notes</source>
        <translation>veldnotities</translation>
    </message>
    <message>
        <source>Wilson</source>
        <translation>Wilson</translation>
    </message>
    <message>
        <source>Wilson, with correction</source>
        <translation>Wilson, met correctie</translation>
    </message>
    <message>
        <source>Clopper-Pearson</source>
        <translation>Clopper-Pearson</translation>
    </message>
    <message>
        <source>Jeffreys</source>
        <translation>Jeffreys</translation>
    </message>
    <message>
        <source>Agresti-Coull</source>
        <translation>Agresti-Coull</translation>
    </message>
    <message>
        <source>Bayes, uniform prior</source>
        <translation>Bayes, uniforme prior</translation>
    </message>
    <message>
        <source>any</source>
        <translation>elke</translation>
    </message>
    <message>
        <source>the codes themselves</source>
        <translation>de codes zelf</translation>
    </message>
    <message>
        <source>anything</source>
        <translation>wat dan ook</translation>
    </message>
    <message>
        <source>adjudication</source>
        <translation>beslissing</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
</context>
<context>
    <name>kith::workbench::PicturePanel</name>
    <message>
        <source>Full width</source>
        <translation>Hele breedte</translation>
    </message>
    <message>
        <source>Whole picture</source>
        <translation>Hele afbeelding</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Size of the picture</source>
        <translation>Grootte van de afbeelding</translation>
    </message>
    <message>
        <source>How large the picture is shown</source>
        <translation>Hoe groot de afbeelding getoond wordt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy the picture as an image</source>
        <translation>Kopieer de afbeelding als plaatje</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Kopieer de afbeelding</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Write the picture to a file: svg, png or pdf</source>
        <translation>Schrijf de afbeelding naar een bestand: svg, png of pdf</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>De afbeelding exporteren</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Afbeelding</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Een ogenblik …</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>De afbeelding staat op het klembord.</translation>
    </message>
</context>
<context>
    <name>kith::workbench::ProfilesPage</name>
    <message>
        <source>Compare all profiles</source>
        <translation>Alle profielen vergelijken</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>Reflection</source>
        <translation>Reflectie</translation>
    </message>
    <message>
        <source>Qualities</source>
        <translation>Kwaliteiten</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Voorwaarden</translation>
    </message>
    <message>
        <source>Profile: %1</source>
        <translation>Profiel: %1</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profielen</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Filter (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter cases</source>
        <translation>Casussen filteren</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casussen</translation>
    </message>
    <message>
        <source>One shows its profile, several are compared</source>
        <translation>Eén toont het profiel, meer worden vergeleken</translation>
    </message>
    <message>
        <source>Choose several with Shift or Ctrl to compare them.</source>
        <translation>Kies er meer met Shift of Ctrl om ze te vergelijken.</translation>
    </message>
    <message>
        <source>Compare all</source>
        <translation>Alle vergelijken</translation>
    </message>
    <message>
        <source>All profiles side by side (Ctrl+Alt+A)</source>
        <translation>Alle profielen naast elkaar (Ctrl+Alt+A)</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Afbeelding</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>There is no interview yet. Bring one in on the page Import (Ctrl+I).</source>
        <translation>Er is nog geen interview. Haal er een binnen op de pagina Importeren (Ctrl+I).</translation>
    </message>
</context>
<context>
    <name>kith::workbench::ReportForm</name>
    <message>
        <source>Choose…</source>
        <translation>Kiezen…</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Rapport schrijven</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Rapport openen</translation>
    </message>
    <message>
        <source>Open its folder</source>
        <translation>Map openen</translation>
    </message>
    <message>
        <source>Folder of the report</source>
        <translation>Map van het rapport</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Also as %1, for a word processor</source>
        <translation>Ook als %1, voor een tekstverwerker</translation>
    </message>
    <message>
        <source>Needs the program pandoc, which is not installed.</source>
        <translation>Hiervoor is het programma pandoc nodig, dat niet geïnstalleerd is.</translation>
    </message>
    <message>
        <source>For a word processor</source>
        <translation>Voor een tekstverwerker</translation>
    </message>
    <message>
        <source>Tables as %1</source>
        <translation>Tabellen als %1</translation>
    </message>
    <message>
        <source>Tables as</source>
        <translation>Tabellen als</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>Progress of the report</source>
        <translation>Voortgang van het rapport</translation>
    </message>
    <message>
        <source>What is left out</source>
        <translation>Wat weggelaten is</translation>
    </message>
    <message>
        <source>One page with every planned table and picture, where each number opens the passages behind it; beside it all tables, pictures, networks, and a sheet for each interviewee to check. The same project gives the same report.</source>
        <translation>Eén pagina met elke geplande tabel en afbeelding, waarin elk getal de passages erachter opent; daarnaast alle tabellen, afbeeldingen, netwerken, en voor elke geïnterviewde een blad om na te kijken. Hetzelfde project geeft hetzelfde rapport.</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>Het rapport wordt geschreven</translation>
    </message>
    <message>
        <source>The report is written: %1</source>
        <translation>Het rapport is geschreven: %1</translation>
    </message>
    <message>
        <source>Cancelled: no report was written.</source>
        <translation>Geannuleerd: er is geen rapport geschreven.</translation>
    </message>
    <message>
        <source>Left out, for their consent forbids analysis: %1.</source>
        <translation>Weggelaten, omdat analyse niet is toegestaan: %1.</translation>
    </message>
    <message>
        <source>Counted, but without their words, for their consent forbids quoting: %1.</source>
        <translation>Geteld, maar zonder hun woorden, omdat citeren niet is toegestaan: %1.</translation>
    </message>
    <message>
        <source>Nothing is left out: no consent forbids analysis or quoting.</source>
        <translation>Er is niets weggelaten: geen toestemming sluit analyse of citeren uit.</translation>
    </message>
</context>
<context>
    <name>kith::workbench::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Exports</source>
        <translation>Exporteren</translation>
    </message>
    <message>
        <source>Departures from the protocol</source>
        <translation>Afwijkingen van het protocol</translation>
    </message>
    <message>
        <source>How many next time?</source>
        <translation>Hoeveel de volgende keer?</translation>
    </message>
    <message>
        <source>Write the report</source>
        <translation>Rapport schrijven</translation>
    </message>
    <message>
        <source>Nothing departs from the protocol.</source>
        <translation>Niets wijkt af van het protocol.</translation>
    </message>
</context>
<context>
    <name>kith::workbench::ResultListModel</name>
    <message>
        <source>Planned in the protocol</source>
        <translation>Gepland in het protocol</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Afbeeldingen</translation>
    </message>
</context>
<context>
    <name>kith::workbench::TablePanel</name>
    <message>
        <source>No passages stand behind this number. Those that have some are blue.</source>
        <translation>Achter dit getal staan geen passages. Getallen waarachter er wel staan, zijn blauw.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy the table, or what is selected of it, as text</source>
        <translation>Kopieer de tabel, of wat ervan gekozen is, als tekst</translation>
    </message>
    <message>
        <source>Copy the table as text</source>
        <translation>Kopieer de tabel als tekst</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Write the table to a file: csv, xlsx, html, json or tex</source>
        <translation>Schrijf de tabel naar een bestand: csv, xlsx, html, json of tex</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>De tabel exporteren</translation>
    </message>
    <message>
        <source>Notes to the table</source>
        <translation>Noten bij de tabel</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Een ogenblik …</translation>
    </message>
    <message>
        <source>There is nothing in this table yet.</source>
        <translation>Er staat nog niets in deze tabel.</translation>
    </message>
    <message>
        <source>The table is on the clipboard.</source>
        <translation>De tabel staat op het klembord.</translation>
    </message>
</context>
<context>
    <name>kith::workbench::TableTabs</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
</context>
<context>
    <name>kith::workbench::TablesPage</name>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>Filter (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter tables and pictures</source>
        <translation>Tabellen en afbeeldingen filteren</translation>
    </message>
    <message>
        <source>Tables and pictures</source>
        <translation>Tabellen en afbeeldingen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Afbeelding</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Keuzes</translation>
    </message>
    <message>
        <source>Choices for the table</source>
        <translation>Keuzes voor de tabel</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>Toon de tabel</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>Toon de afbeelding</translation>
    </message>
    <message>
        <source>Show table and picture</source>
        <translation>Toon tabel en afbeelding</translation>
    </message>
    <message>
        <source>Show the choices</source>
        <translation>Toon de keuzes</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>Kopieer de tabel</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Kopieer de afbeelding</translation>
    </message>
    <message>
        <source>Export the table…</source>
        <translation>De tabel exporteren…</translation>
    </message>
    <message>
        <source>Export the picture…</source>
        <translation>De afbeelding exporteren…</translation>
    </message>
    <message>
        <source>This table lists passages. Press Enter to read them below.</source>
        <translation>Deze tabel somt passages op. Druk op Enter om ze hieronder te lezen.</translation>
    </message>
    <message>
        <source>This is a search. Press Enter to run it.</source>
        <translation>Dit is een zoekopdracht. Druk op Enter om die uit te voeren.</translation>
    </message>
    <message>
        <source>There is no picture of this table.</source>
        <translation>Van deze tabel is er geen afbeelding.</translation>
    </message>
</context>
</TS>
