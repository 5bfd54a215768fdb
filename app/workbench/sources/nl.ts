<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>SourceItems</name>
    <message>
        <source>Surveys</source>
        <translation>Enquêtes</translation>
    </message>
    <message>
        <source>Literature</source>
        <translation>Literatuur</translation>
    </message>
    <message>
        <source>Field notes</source>
        <translation>Veldnotities</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Vertalingen</translation>
    </message>
    <message>
        <source>Interviews</source>
        <translation>Interviews</translation>
    </message>
    <message>
        <source>not to be analysed</source>
        <translation>niet te analyseren</translation>
    </message>
    <message>
        <source>not to be quoted</source>
        <translation>niet te citeren</translation>
    </message>
    <message>
        <source>not to be translated</source>
        <translation>niet te vertalen</translation>
    </message>
    <message>
        <source>not to be archived</source>
        <translation>niet te archiveren</translation>
    </message>
    <message>
        <source>no consent recorded</source>
        <translation>geen toestemming vastgelegd</translation>
    </message>
    <message>
        <source>version %1, replaced</source>
        <translation>versie %1, vervangen</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>vertaling</translation>
    </message>
    <message>
        <source>translation by %1</source>
        <translation>vertaling door %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n answer(s) coded</source>
        <translation>
            <numerusform>%1 van %n antwoord gecodeerd</numerusform>
            <numerusform>%1 van %n antwoorden gecodeerd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n turn(s) coded</source>
        <translation>
            <numerusform>%1 van %n beurt gecodeerd</numerusform>
            <numerusform>%1 van %n beurten gecodeerd</numerusform>
        </translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versie %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>klaar</translation>
    </message>
    <message>
        <source>to do</source>
        <translation>te doen</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacten</numerusform>
        </translation>
    </message>
    <message>
        <source>Interviewees</source>
        <translation>Geïnterviewden</translation>
    </message>
</context>
<context>
    <name>kith::workbench::AssignDialog</name>
    <message>
        <source>&amp;blind</source>
        <translation>&amp;blind</translation>
    </message>
    <message>
        <source>Assign %1</source>
        <translation>%1 toewijzen</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codeur</translation>
    </message>
    <message>
        <source>Who codes blind sees no suggestions and no other coder&apos;s codings of this source until it is done.</source>
        <translation>Wie blind codeert, ziet geen suggesties en geen coderingen van anderen bij deze bron tot die klaar is.</translation>
    </message>
    <message>
        <source>&amp;Coder</source>
        <translation>&amp;Codeur</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>&amp;Toewijzen</translation>
    </message>
</context>
<context>
    <name>kith::workbench::DescribeDialog</name>
    <message>
        <source>Describe %1</source>
        <translation>%1 beschrijven</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>T&amp;aal</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Ronde</translation>
    </message>
    <message>
        <source>of a study with several rounds: 2, 2024</source>
        <translation>van een studie met meer rondes: 2, 2024</translation>
    </message>
    <message>
        <source>&amp;Wave</source>
        <translation>&amp;Ronde</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Vertaler</translation>
    </message>
    <message>
        <source>T&amp;ranslator</source>
        <translation>&amp;Vertaler</translation>
    </message>
    <message>
        <source>Consent to…</source>
        <translation>Toestemming om te…</translation>
    </message>
    <message>
        <source>Consent to analyse</source>
        <translation>Toestemming om te analyseren</translation>
    </message>
    <message>
        <source>&amp;analyse</source>
        <translation>a&amp;nalyseren</translation>
    </message>
    <message>
        <source>Consent to quote</source>
        <translation>Toestemming om te citeren</translation>
    </message>
    <message>
        <source>&amp;quote</source>
        <translation>&amp;citeren</translation>
    </message>
    <message>
        <source>Consent to archive</source>
        <translation>Toestemming om te archiveren</translation>
    </message>
    <message>
        <source>ar&amp;chive</source>
        <translation>arc&amp;hiveren</translation>
    </message>
    <message>
        <source>Consent to translate</source>
        <translation>Toestemming om te vertalen</translation>
    </message>
    <message>
        <source>t&amp;ranslate</source>
        <translation>v&amp;ertalen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Opslaan</translation>
    </message>
</context>
<context>
    <name>kith::workbench::SourcesDock</name>
    <message>
        <source>The corrected version of %1</source>
        <translation>De verbeterde versie van %1</translation>
    </message>
    <message>
        <source>Replacing %1 by its corrected version</source>
        <translation>%1 wordt door de verbeterde versie vervangen</translation>
    </message>
    <message numerus="yes">
        <source>%1 was replaced; %n decision(s) moved along.</source>
        <translation>
            <numerusform>%1 is vervangen; %n beslissing is meegegaan.</numerusform>
            <numerusform>%1 is vervangen; %n beslissingen zijn meegegaan.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was replaced. %n decision(s) found no place in the corrected version and stay with the one before.</source>
        <translation>
            <numerusform>%1 is vervangen. %n beslissing vond geen plaats in de verbeterde versie en blijft bij de vorige.</numerusform>
            <numerusform>%1 is vervangen. %n beslissingen vonden geen plaats in de verbeterde versie en blijven bij de vorige.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the turns of %1</source>
        <translation>De beurten van %1 exporteren</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wordt geëxporteerd</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Casussen</translation>
    </message>
    <message>
        <source>Sources or cases</source>
        <translation>Bronnen of casussen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter sources and cases</source>
        <translation>Bronnen en casussen filteren</translation>
    </message>
    <message>
        <source>There are no sources yet. Import interviews, notes, literature or a survey to begin.</source>
        <translation>Er zijn nog geen bronnen. Importeer interviews, notities, literatuur of een enquête om te beginnen.</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importeren…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Openen</translation>
    </message>
    <message>
        <source>&amp;Describe…</source>
        <translation>&amp;Beschrijven…</translation>
    </message>
    <message>
        <source>D&amp;one</source>
        <translation>&amp;Klaar</translation>
    </message>
    <message>
        <source>&amp;Assign to a coder…</source>
        <translation>&amp;Toewijzen aan een codeur…</translation>
    </message>
    <message>
        <source>&amp;Replace by a corrected version…</source>
        <translation>&amp;Vervangen door een verbeterde versie…</translation>
    </message>
    <message>
        <source>&amp;Export the turns…</source>
        <translation>De beurten &amp;exporteren…</translation>
    </message>
    <message>
        <source>What can be done with the source</source>
        <translation>Wat met de bron kan worden gedaan</translation>
    </message>
    <message>
        <source>As &amp;imported</source>
        <translation>Zoals ge&amp;ïmporteerd</translation>
    </message>
    <message>
        <source>By &amp;title</source>
        <translation>Op &amp;titel</translation>
    </message>
    <message>
        <source>By &amp;progress, least first</source>
        <translation>Op voort&amp;gang, de minste eerst</translation>
    </message>
    <message>
        <source>By &amp;language</source>
        <translation>Op t&amp;aal</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Sorteren</translation>
    </message>
    <message>
        <source>Sort what stands in each group</source>
        <translation>Sorteren wat in elke groep staat</translation>
    </message>
    <message>
        <source>G&amp;o on coding</source>
        <translation>Verder &amp;coderen</translation>
    </message>
    <message>
        <source>This case speaks in no source.</source>
        <translation>Deze casus spreekt in geen enkele bron.</translation>
    </message>
</context>
</TS>
