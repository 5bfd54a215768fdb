<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>codes</name>
    <message>
        <source>Type a part of a code&apos;s name</source>
        <translation>Typ een deel van de naam van een code</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>Commands</source>
        <translation>Opdrachten</translation>
    </message>
    <message>
        <source>Type a part of a command&apos;s name</source>
        <translation>Typ een deel van de naam van een opdracht</translation>
    </message>
</context>
<context>
    <name>exports</name>
    <message>
        <source>Writing %1</source>
        <translation>%1 wordt geschreven</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschreven: %1</translation>
    </message>
</context>
<context>
    <name>kith::workbench::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Pagina’s</translation>
    </message>
    <message>
        <source>Open pages</source>
        <translation>Open pagina’s</translation>
    </message>
    <message>
        <source>For reading only</source>
        <translation>Alleen lezen</translation>
    </message>
    <message>
        <source>For reading only: you see what others change, and can change nothing.</source>
        <translation>Alleen lezen: u ziet wat anderen veranderen, en kunt zelf niets veranderen.</translation>
    </message>
    <message>
        <source>Try to open for editing</source>
        <translation>Proberen te openen om te bewerken</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Ga naar %1</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Nieuw project…</translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation>Een project &amp;openen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Recente openen</translation>
    </message>
    <message>
        <source>&amp;Start page…</source>
        <translation>&amp;Startpagina…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importeren…</translation>
    </message>
    <message>
        <source>&amp;Backups</source>
        <translation>Reserve&amp;kopieën</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Geschiedenis</translation>
    </message>
    <message>
        <source>&amp;Withdraw a source or case…</source>
        <translation>Een bron of casus in&amp;trekken…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Voorkeuren…</translation>
    </message>
    <message>
        <source>Close &amp;tab</source>
        <translation>&amp;Tabblad sluiten</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Afsluiten</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nieuw project</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Een project openen</translation>
    </message>
    <message>
        <source>Kith projects (*.kith);;All files (*)</source>
        <translation>Kith-projecten (*.kith);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Be&amp;werken</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Ongedaan maken</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>O&amp;pnieuw doen</translation>
    </message>
    <message>
        <source>&amp;Find in this page</source>
        <translation>&amp;Zoeken in deze pagina</translation>
    </message>
    <message>
        <source>All &amp;commands…</source>
        <translation>Alle o&amp;pdrachten…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Beel&amp;d</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Uiterlijk</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Zoals het &amp;systeem</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Licht</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Donker</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Taa&amp;l</translation>
    </message>
    <message>
        <source>Text &amp;larger</source>
        <translation>Tekst &amp;groter</translation>
    </message>
    <message>
        <source>Text s&amp;maller</source>
        <translation>Tekst &amp;kleiner</translation>
    </message>
    <message>
        <source>Interface larger</source>
        <translation>Venster groter</translation>
    </message>
    <message>
        <source>Interface smaller</source>
        <translation>Venster kleiner</translation>
    </message>
    <message>
        <source>&amp;Pages</source>
        <translation>&amp;Pagina’s</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Volgend tabblad</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Vorig tabblad</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;What this page is for</source>
        <translation>&amp;Waar deze pagina voor is</translation>
    </message>
    <message>
        <source>The &amp;tour</source>
        <translation>De &amp;rondleiding</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Sneltoetsen</translation>
    </message>
    <message>
        <source>&amp;About Kith</source>
        <translation>&amp;Over Kith</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>Panelen</translation>
    </message>
    <message>
        <source>Page: %1</source>
        <translation>Pagina: %1</translation>
    </message>
    <message>
        <source>Pa&amp;ge</source>
        <translation>Pa&amp;gina</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Volgend deel van het venster</translation>
    </message>
    <message>
        <source>Previous part of the window</source>
        <translation>Vorig deel van het venster</translation>
    </message>
</context>
<context>
    <name>kith::workbench::MessageBar</name>
    <message>
        <source>Message</source>
        <translation>Melding</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>Deze melding sluiten (Esc)</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Details van de melding</translation>
    </message>
</context>
<context>
    <name>kith::workbench::StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Whether all is saved</source>
        <translation>Of alles is opgeslagen</translation>
    </message>
    <message>
        <source>What is under way</source>
        <translation>Wat er bezig is</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Afbreken</translation>
    </message>
    <message>
        <source>Cancel what is under way; nothing is changed then</source>
        <translation>Afbreken wat er bezig is; er is dan niets veranderd</translation>
    </message>
    <message>
        <source>For reading only</source>
        <translation>Alleen lezen</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Opslaan…</translation>
    </message>
    <message>
        <source>All saved</source>
        <translation>Alles opgeslagen</translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(en nog %n)</numerusform>
            <numerusform>(en nog %n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>registry</name>
    <message>
        <source>Transcript</source>
        <translation>Transcript</translation>
    </message>
    <message>
        <source>Read a transcript and code passages</source>
        <translation>Een transcript lezen en passages coderen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>Decide who is mentioned where: confirm, reject, merge, split</source>
        <translation>Beslissen wie waar genoemd wordt: bevestigen, verwerpen, samenvoegen, splitsen</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>All contacts of all accounts in one grid, to sort and to describe</source>
        <translation>Alle contacten van alle relazen in één raster, om te sorteren en te beschrijven</translation>
    </message>
    <message>
        <source>Role board</source>
        <translation>Rollenbord</translation>
    </message>
    <message>
        <source>Sort passages about people into piles, and make roles of them</source>
        <translation>Passages over mensen in stapels sorteren, en er rollen van maken</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netwerken</translation>
    </message>
    <message>
        <source>Personal networks in rings and sectors, to look at and to change</source>
        <translation>Persoonlijke netwerken in ringen en sectoren, om te bekijken en te veranderen</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profielen</translation>
    </message>
    <message>
        <source>What each account shows of networking attitude, with its words</source>
        <translation>Wat elk relaas van de netwerkhouding laat zien, met de woorden ervan</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Frequencies and other tables; every number opens its passages</source>
        <translation>Frequenties en andere tabellen; elk getal opent de passages ervan</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Overeenstemming</translation>
    </message>
    <message>
        <source>How far coders agree, and what they disagree on</source>
        <translation>In hoeverre codeurs het eens zijn, en waarover niet</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Beweringen</translation>
    </message>
    <message>
        <source>The claims of the protocol, checked under every reading</source>
        <translation>De beweringen van het protocol, getoetst onder elke lezing</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Enquêtes</translation>
    </message>
    <message>
        <source>Respondents and questions in a grid; answers are coded in place</source>
        <translation>Respondenten en vragen in een raster; antwoorden worden ter plaatse gecodeerd</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Search all texts, and code what was found</source>
        <translation>Alle teksten doorzoeken, en coderen wat gevonden is</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>The report of the study, and exports</source>
        <translation>Het rapport van de studie, en exports</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codeboek</translation>
    </message>
    <message>
        <source>Codes with their definitions: edit, move, merge, split, retire</source>
        <translation>Codes met hun definities: bewerken, verplaatsen, samenvoegen, splitsen, buiten gebruik stellen</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memo’s</translation>
    </message>
    <message>
        <source>All memos of the study</source>
        <translation>Alle memo’s van de studie</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Every change of this project, to undo and to redo</source>
        <translation>Elke wijziging van dit project, om ongedaan te maken en opnieuw te doen</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Reservekopieën</translation>
    </message>
    <message>
        <source>Copies of this project that are kept</source>
        <translation>Kopieën van dit project die bewaard worden</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Bring in interviews, notes, literature, translations and surveys</source>
        <translation>Interviews, notities, literatuur, vertalingen en enquêtes binnenbrengen</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
</context>
</TS>
