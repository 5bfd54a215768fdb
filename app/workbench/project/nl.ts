<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>import</name>
    <message>
        <source>ignore</source>
        <translation>overslaan</translation>
    </message>
    <message>
        <source>respondent&apos;s id</source>
        <translation>respondent-id</translation>
    </message>
    <message>
        <source>language</source>
        <translation>taal</translation>
    </message>
    <message>
        <source>attribute</source>
        <translation>kenmerk</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>organisatie</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>reden</translation>
    </message>
    <message>
        <source>open answer</source>
        <translation>open antwoord</translation>
    </message>
    <message>
        <source>text</source>
        <translation>tekst</translation>
    </message>
    <message>
        <source>number</source>
        <translation>getal</translation>
    </message>
    <message>
        <source>date</source>
        <translation>datum</translation>
    </message>
    <message>
        <source>yes or no</source>
        <translation>ja of nee</translation>
    </message>
    <message>
        <source>choice</source>
        <translation>keuze</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>niet gevraagd</translation>
    </message>
    <message>
        <source>build</source>
        <translation>opbouwen</translation>
    </message>
    <message>
        <source>maintain</source>
        <translation>onderhouden</translation>
    </message>
    <message>
        <source>activate</source>
        <translation>activeren</translation>
    </message>
</context>
<context>
    <name>kith::workbench::BackupSchedule</name>
    <message>
        <source>Making a backup</source>
        <translation>Reservekopie maken</translation>
    </message>
</context>
<context>
    <name>kith::workbench::BackupsModel</name>
    <message>
        <source>Made</source>
        <translation>Gemaakt</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Grootte</translation>
    </message>
    <message>
        <source>Up to step</source>
        <translation>Tot en met stap</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Waar</translation>
    </message>
</context>
<context>
    <name>kith::workbench::BackupsPage</name>
    <message>
        <source>There is no backup yet. “Back up now” makes one.</source>
        <translation>Er is nog geen reservekopie. “Nu een kopie maken” maakt er een.</translation>
    </message>
    <message>
        <source>When a project is &amp;opened</source>
        <translation>Als een project wordt ge&amp;opend</translation>
    </message>
    <message>
        <source>&amp;Open beside</source>
        <translation>Ernaast &amp;openen</translation>
    </message>
    <message>
        <source>&amp;Restore as…</source>
        <translation>Te&amp;rugzetten als…</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Reservekopieën</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>Nu een kopie &amp;maken</translation>
    </message>
    <message>
        <source>Writes the backup to a file of another name and opens it: this project stays as it is</source>
        <translation>Schrijft de reservekopie naar een bestand met een andere naam en opent dat: dit project blijft zoals het is</translation>
    </message>
    <message>
        <source>Opens a copy of it, under a name with its date</source>
        <translation>Opent er een kopie van, onder een naam met de datum</translation>
    </message>
    <message>
        <source>How many backups are kept</source>
        <translation>Hoeveel reservekopieën bewaard worden</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minuten</translation>
    </message>
    <message>
        <source>How often a backup is made while the project changes</source>
        <translation>Hoe vaak er een reservekopie wordt gemaakt terwijl het project verandert</translation>
    </message>
    <message>
        <source>beside the project</source>
        <translation>naast het project</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>Map van de reservekopieën</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Kiezen…</translation>
    </message>
    <message>
        <source>Choose the folder of the backups</source>
        <translation>De map van de reservekopieën kiezen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Bewaar er</translation>
    </message>
    <message>
        <source>While it changes, &amp;every</source>
        <translation>Bij &amp;wijzigingen elke</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Map</translation>
    </message>
    <message>
        <source>A backup was made.</source>
        <translation>Er is een reservekopie gemaakt.</translation>
    </message>
    <message>
        <source>Restore as</source>
        <translation>Terugzetten als</translation>
    </message>
    <message>
        <source>Kith projects (*.kith)</source>
        <translation>Kith-projecten (*.kith)</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>Reservekopie terugzetten</translation>
    </message>
</context>
<context>
    <name>kith::workbench::HistoryModel</name>
    <message>
        <source>Undone: %1</source>
        <translation>Ongedaan gemaakt: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Opnieuw gedaan: %1</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>Ingetrokken: %1</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>voorgoed</translation>
    </message>
    <message>
        <source>in force, erased in part</source>
        <translation>van kracht, deels gewist</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>gewist</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>van kracht</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>teruggenomen</translation>
    </message>
    <message>
        <source>taken back for good</source>
        <translation>voorgoed teruggenomen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Wat</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Rijen</translation>
    </message>
</context>
<context>
    <name>kith::workbench::HistoryPage</name>
    <message>
        <source>&amp;Undo back to here</source>
        <translation>&amp;Terugnemen tot hier</translation>
    </message>
    <message>
        <source>&amp;Redo up to here</source>
        <translation>&amp;Opnieuw doen tot hier</translation>
    </message>
    <message>
        <source>Filter: a word of what was done, a coder, a state</source>
        <translation>Filter: een woord van wat er is gedaan, een codeur, een toestand</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>Takes back this step and every step after it (Del)</source>
        <translation>Neemt deze stap en elke stap erna terug (Del)</translation>
    </message>
    <message>
        <source>Puts the steps in force again that were taken back, up to this one (Insert)</source>
        <translation>Doet de teruggenomen stappen opnieuw, tot en met deze (Insert)</translation>
    </message>
    <message>
        <source>The chosen step</source>
        <translation>De gekozen stap</translation>
    </message>
    <message>
        <source>Undo back to here</source>
        <translation>Terugnemen tot hier</translation>
    </message>
    <message>
        <source>Redo up to here</source>
        <translation>Opnieuw doen tot hier</translation>
    </message>
    <message>
        <source>Withdrawn for good, with every word of it:</source>
        <translation>Voorgoed ingetrokken, met elk woord ervan:</translation>
    </message>
    <message numerus="yes">
        <source>%n source(s)</source>
        <translation>
            <numerusform>%n bron</numerusform>
            <numerusform>%n bronnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n casus</numerusform>
            <numerusform>%n casussen</numerusform>
        </translation>
    </message>
    <message>
        <source>Step %1, by %2, %3. %4</source>
        <translation>Stap %1, door %2, %3. %4</translation>
    </message>
    <message numerus="yes">
        <source>It changed %n row(s) of the project.</source>
        <translation>
            <numerusform>Deze wijzigde %n rij van het project.</numerusform>
            <numerusform>Deze wijzigde %n rijen van het project.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undoing</source>
        <translation>Terugnemen</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) taken back.</source>
        <translation>
            <numerusform>%n stap teruggenomen.</numerusform>
            <numerusform>%n stappen teruggenomen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Redoing</source>
        <translation>Opnieuw doen</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) in force again.</source>
        <translation>
            <numerusform>%n stap weer van kracht.</numerusform>
            <numerusform>%n stappen weer van kracht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::workbench::ImportDetails</name>
    <message>
        <source>What is known of the file</source>
        <translation>Wat er van het bestand bekend is</translation>
    </message>
    <message>
        <source>Speakers and turns</source>
        <translation>Sprekers en beurten</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Description and consent</source>
        <translation>Beschrijving en toestemming</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprekers</translation>
    </message>
    <message>
        <source>Turns as they would come in</source>
        <translation>Beurten zoals ze binnen zouden komen</translation>
    </message>
    <message>
        <source>Understood as</source>
        <translation>Opgevat als</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Werkblad</translation>
    </message>
    <message>
        <source>&amp;Understood as</source>
        <translation>&amp;Opgevat als</translation>
    </message>
    <message>
        <source>Columns of the survey</source>
        <translation>Kolommen van de enquête</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>the name of the file</source>
        <translation>de naam van het bestand</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Soort</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>found by itself</source>
        <translation>vanzelf gevonden</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Taa&amp;l</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Casus</translation>
    </message>
    <message>
        <source>whose account it is: found by itself</source>
        <translation>wiens relaas het is: vanzelf gevonden</translation>
    </message>
    <message>
        <source>&amp;Wave</source>
        <translation>&amp;Meting</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Character set</source>
        <translation>Tekenset</translation>
    </message>
    <message>
        <source>To &amp;analyse</source>
        <translation>Om te &amp;analyseren</translation>
    </message>
    <message>
        <source>Consent to analyse</source>
        <translation>Toestemming om te analyseren</translation>
    </message>
    <message>
        <source>To &amp;quote</source>
        <translation>Om te &amp;citeren</translation>
    </message>
    <message>
        <source>Consent to quote</source>
        <translation>Toestemming om te citeren</translation>
    </message>
    <message>
        <source>To a&amp;rchive</source>
        <translation>Om te a&amp;rchiveren</translation>
    </message>
    <message>
        <source>Consent to archive</source>
        <translation>Toestemming om te archiveren</translation>
    </message>
    <message>
        <source>To tra&amp;nslate</source>
        <translation>Om te &amp;vertalen</translation>
    </message>
    <message>
        <source>Consent to translate</source>
        <translation>Toestemming om te vertalen</translation>
    </message>
    <message>
        <source>Translation of</source>
        <translation>Vertaling van</translation>
    </message>
    <message>
        <source>Translation &amp;of</source>
        <translation>Vertaling va&amp;n</translation>
    </message>
    <message>
        <source>Translator</source>
        <translation>Vertaler</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>proposed by itself</source>
        <translation>vanzelf voorgesteld</translation>
    </message>
    <message>
        <source>Speakers recognised by: %1</source>
        <translation>Sprekers herkend aan: %1</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more turn(s)</source>
        <translation>
            <numerusform>… en nog %n beurt</numerusform>
            <numerusform>… en nog %n beurten</numerusform>
        </translation>
    </message>
    <message>
        <source>Proposed from the names of the columns and what stands in them: look it over.</source>
        <translation>Voorgesteld naar de namen van de kolommen en wat erin staat: kijk het na.</translation>
    </message>
    <message>
        <source>As the protocol says.</source>
        <translation>Zoals het protocol zegt.</translation>
    </message>
</context>
<context>
    <name>kith::workbench::ImportModel</name>
    <message>
        <source>ready</source>
        <translation>klaar</translation>
    </message>
    <message numerus="yes">
        <source>ready, %n note(s)</source>
        <translation>
            <numerusform>klaar, %n opmerking</numerusform>
            <numerusform>klaar, %n opmerkingen</numerusform>
        </translation>
    </message>
    <message>
        <source>imported before</source>
        <translation>al geïmporteerd</translation>
    </message>
    <message>
        <source>cannot be imported</source>
        <translation>niet te importeren</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelaten</translation>
    </message>
    <message numerus="yes">
        <source>%n respondent(s)</source>
        <translation>
            <numerusform>%n respondent</numerusform>
            <numerusform>%n respondenten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n beurt</numerusform>
            <numerusform>%n beurten</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Toestand</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhoud</translation>
    </message>
</context>
<context>
    <name>kith::workbench::ImportPage</name>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Weglaten</translation>
    </message>
    <message>
        <source>Leave out what cannot be imported</source>
        <translation>Weglaten wat niet geïmporteerd kan worden</translation>
    </message>
    <message>
        <source>&amp;Read it</source>
        <translation>&amp;Lezen</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importeren</translation>
    </message>
    <message>
        <source>Files to import</source>
        <translation>Te importeren bestanden</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>Bestanden &amp;toevoegen…</translation>
    </message>
    <message>
        <source>What is wrong with this file</source>
        <translation>Wat er mis is met dit bestand</translation>
    </message>
    <message>
        <source>What would come in</source>
        <translation>Wat er binnen zou komen</translation>
    </message>
    <message>
        <source>Drop interviews, field notes, literature, translations or surveys here, or add files.

Transcripts: docx, odt, txt, md, vtt, srt. Surveys: csv, xlsx, ods.

You see everything as it would come in, and can correct it, before anything is taken in.</source>
        <translation>Sleep interviews, veldnotities, literatuur, vertalingen of enquêtes hierheen, of voeg bestanden toe.

Transcripten: docx, odt, txt, md, vtt, srt. Enquêtes: csv, xlsx, ods.

U ziet alles zoals het binnen zou komen, en kunt het verbeteren, voordat er iets wordt opgenomen.</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>Bestanden toevoegen…</translation>
    </message>
    <message>
        <source>Correct speakers or columns</source>
        <translation>Sprekers of kolommen verbeteren</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Opnemen</translation>
    </message>
    <message>
        <source>Leave out, or take in after all</source>
        <translation>Weglaten, of toch opnemen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Transcripts and surveys (%1);;All files (*)</source>
        <translation>Transcripten en enquêtes (%1);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Reading was cancelled.</source>
        <translation>Het lezen is afgebroken.</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>Bestanden lezen</translation>
    </message>
    <message>
        <source>&amp;Take in after all</source>
        <translation>&amp;Toch opnemen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n file(s)</source>
        <translation>
            <numerusform>%n bestand &amp;importeren</numerusform>
            <numerusform>%n bestanden &amp;importeren</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lezen…</translation>
    </message>
    <message>
        <source>Importing: you can go on coding meanwhile.</source>
        <translation>Importeren: u kunt intussen verder coderen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be imported: mend what is wrong, or leave them out.</source>
        <translation>
            <numerusform>%n bestand kan niet geïmporteerd worden: herstel wat er mis is, of laat het weg.</numerusform>
            <numerusform>%n bestanden kunnen niet geïmporteerd worden: herstel wat er mis is, of laat ze weg.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) had been imported before and will be left.</source>
        <translation>
            <numerusform>%n bestand is al eerder geïmporteerd en wordt overgeslagen.</numerusform>
            <numerusform>%n bestanden zijn al eerder geïmporteerd en worden overgeslagen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dit project is alleen om te lezen geopend.</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Importeren</translation>
    </message>
    <message>
        <source>Cancelled: nothing was imported.</source>
        <translation>Afgebroken: er is niets geïmporteerd.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came in.</source>
        <translation>
            <numerusform>%n bestand is opgenomen.</numerusform>
            <numerusform>%n bestanden zijn opgenomen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Read “%1”</source>
        <translation>“%1” &amp;lezen</translation>
    </message>
</context>
<context>
    <name>kith::workbench::NewProjectForm</name>
    <message>
        <source>&amp;Create and open</source>
        <translation>&amp;Maken en openen</translation>
    </message>
    <message>
        <source>As in: Learning networks of youth workers</source>
        <translation>Zoals: Leernetwerken van jongerenwerkers</translation>
    </message>
    <message>
        <source>Every coding and every step of the history carries this name</source>
        <translation>Elke codering en elke stap van de geschiedenis draagt deze naam</translation>
    </message>
    <message>
        <source>A protocol file…</source>
        <translation>Een protocolbestand…</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Kiezen…</translation>
    </message>
    <message>
        <source>Choose the file of the project</source>
        <translation>Het bestand van het project kiezen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>&amp;Protocol</source>
        <translation>&amp;Protocol</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>study</source>
        <translation>studie</translation>
    </message>
    <message>
        <source>File of the new project</source>
        <translation>Bestand van het nieuwe project</translation>
    </message>
    <message>
        <source>Kith projects (*.kith)</source>
        <translation>Kith-projecten (*.kith)</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocol</translation>
    </message>
    <message>
        <source>Protocols (*.toml);;All files (*)</source>
        <translation>Protocollen (*.toml);;Alle bestanden (*)</translation>
    </message>
    <message numerus="yes">
        <source>Its codebook has %n code(s).</source>
        <translation>
            <numerusform>Het codeboek heeft %n code.</numerusform>
            <numerusform>Het codeboek heeft %n codes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Titl&amp;e</source>
        <translation>Tit&amp;el</translation>
    </message>
    <message>
        <source>&amp;Your name as coder</source>
        <translation>&amp;Uw naam als codeur</translation>
    </message>
</context>
<context>
    <name>kith::workbench::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Voorkeuren</translation>
    </message>
    <message>
        <source>Every coding and every step of the history carries this name</source>
        <translation>Elke codering en elke stap van de geschiedenis draagt deze naam</translation>
    </message>
    <message>
        <source>Your &amp;name as coder</source>
        <translation>Uw &amp;naam als codeur</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Taa&amp;l</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>zoals het systeem</translation>
    </message>
    <message>
        <source>light</source>
        <translation>licht</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>donker</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Uiterlijk</translation>
    </message>
    <message>
        <source>&amp;Font of texts</source>
        <translation>&amp;Lettertype van teksten</translation>
    </message>
    <message>
        <source> points</source>
        <translation> punten</translation>
    </message>
    <message>
        <source>&amp;Size of texts</source>
        <translation>&amp;Grootte van teksten</translation>
    </message>
    <message>
        <source>Size of everything &amp;else</source>
        <translation>Grootte van al het &amp;andere</translation>
    </message>
    <message>
        <source>&amp;Backups that are kept</source>
        <translation>&amp;Bewaarde reservekopieën</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> minuten</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nooit</translation>
    </message>
    <message>
        <source>A backup e&amp;very</source>
        <translation>Een &amp;kopie elke</translation>
    </message>
    <message>
        <source>Also when a project is &amp;opened</source>
        <translation>Ook als een project wordt ge&amp;opend</translation>
    </message>
    <message>
        <source>step </source>
        <translation>stap </translation>
    </message>
    <message>
        <source>The &amp;tour goes on at</source>
        <translation>De &amp;rondleiding gaat verder bij</translation>
    </message>
</context>
<context>
    <name>kith::workbench::RecentModel</name>
    <message>
        <source>%1 · not there any more</source>
        <translation>%1 · niet meer aanwezig</translation>
    </message>
    <message>
        <source>%1 · changed %2</source>
        <translation>%1 · gewijzigd %2</translation>
    </message>
</context>
<context>
    <name>kith::workbench::SpeakersModel</name>
    <message>
        <source>(nobody named)</source>
        <translation>(niemand genoemd)</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Spreker</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Beurten</translation>
    </message>
</context>
<context>
    <name>kith::workbench::StartWindow</name>
    <message>
        <source>Kith</source>
        <translation>Kith</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>Personal networks, from what people say in interviews and surveys.</source>
        <translation>Persoonlijke netwerken, uit wat mensen zeggen in interviews en enquêtes.</translation>
    </message>
    <message>
        <source>&amp;Open a project…</source>
        <translation>Een project &amp;openen…</translation>
    </message>
    <message>
        <source>Open a project file</source>
        <translation>Een projectbestand openen</translation>
    </message>
    <message>
        <source>&amp;New project…</source>
        <translation>&amp;Nieuw project…</translation>
    </message>
    <message>
        <source>Make a project from a protocol</source>
        <translation>Een project maken van een protocol</translation>
    </message>
    <message>
        <source>The &amp;sample study…</source>
        <translation>De &amp;voorbeeldstudie…</translation>
    </message>
    <message>
        <source>Ten invented interviews and two surveys, coded, to look around in</source>
        <translation>Tien verzonnen interviews en twee enquêtes, gecodeerd, om in rond te kijken</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>De &amp;rondleiding</translation>
    </message>
    <message>
        <source>Five steps over the sample study</source>
        <translation>Vijf stappen door de voorbeeldstudie</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Recente projecten</translation>
    </message>
    <message>
        <source>Enter opens a project, Delete takes it off the list</source>
        <translation>Enter opent een project, Delete haalt het van de lijst</translation>
    </message>
    <message>
        <source>Nothing has been opened yet. Make a new project, or begin with the sample study: it shows every page with material in it.</source>
        <translation>Er is nog niets geopend. Maak een nieuw project, of begin met de voorbeeldstudie: die toont elke pagina met materiaal erin.</translation>
    </message>
    <message>
        <source>&amp;Remove from the list</source>
        <translation>Van de lijst &amp;halen</translation>
    </message>
    <message>
        <source>The file itself stays where it is (Del)</source>
        <translation>Het bestand zelf blijft waar het is (Del)</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nieuw project</translation>
    </message>
    <message>
        <source>The sample study</source>
        <translation>De voorbeeldstudie</translation>
    </message>
    <message>
        <source>Ten invented interviews in English and Dutch and two invented conference surveys, with contacts, codings of two coders and everything that follows from them. It is a copy of your own: change it as you like.</source>
        <translation>Tien verzonnen interviews in het Engels en Nederlands en twee verzonnen congresenquêtes, met contacten, coderingen van twee codeurs en alles wat daaruit volgt. Het is uw eigen kopie: verander wat u wilt.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Kith sample study</source>
        <translation>Kith-voorbeeldstudie</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Kiezen…</translation>
    </message>
    <message>
        <source>Choose the file of the sample study</source>
        <translation>Het bestand van de voorbeeldstudie kiezen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Bestand</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>File of the sample study</source>
        <translation>Bestand van de voorbeeldstudie</translation>
    </message>
    <message>
        <source>Kith projects (*.kith)</source>
        <translation>Kith-projecten (*.kith)</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>&amp;Make and open it</source>
        <translation>&amp;Maken en openen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Afbreken</translation>
    </message>
    <message>
        <source>Making the sample study from its raw files. This takes some seconds.</source>
        <translation>De voorbeeldstudie wordt gemaakt uit de ruwe bestanden. Dit duurt enkele seconden.</translation>
    </message>
    <message>
        <source>There is one already.</source>
        <translation>Die is er al.</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Een project openen</translation>
    </message>
    <message>
        <source>Kith projects (*.kith);;All files (*)</source>
        <translation>Kith-projecten (*.kith);;Alle bestanden (*)</translation>
    </message>
</context>
<context>
    <name>kith::workbench::SurveyColumnsModel</name>
    <message>
        <source>contact %1</source>
        <translation>contact %1</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Betekenis</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Hoort bij</translation>
    </message>
    <message>
        <source>Asks about</source>
        <translation>Vraagt naar</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Voorbeelden</translation>
    </message>
</context>
<context>
    <name>kith::workbench::WithdrawDialog</name>
    <message>
        <source>Withdraw</source>
        <translation>Intrekken</translation>
    </message>
    <message>
        <source>%1 (case, with all its sources)</source>
        <translation>%1 (casus, met alle bronnen)</translation>
    </message>
    <message>
        <source>%1 (source)</source>
        <translation>%1 (bron)</translation>
    </message>
    <message>
        <source>Whom or what to withdraw</source>
        <translation>Wie of wat ingetrokken wordt</translation>
    </message>
    <message>
        <source>Type the name to confirm</source>
        <translation>Typ de naam om te bevestigen</translation>
    </message>
    <message>
        <source>&amp;Erase for good</source>
        <translation>&amp;Voorgoed wissen</translation>
    </message>
    <message>
        <source>&amp;Whom or what</source>
        <translation>&amp;Wie of wat</translation>
    </message>
    <message>
        <source>&amp;Type the name once more</source>
        <translation>&amp;Typ de naam nog een keer</translation>
    </message>
    <message>
        <source>Text, recordings&apos; places, codings, contacts, memos, what the history holds of “%1”, the search index and every backup of this project are erased. A line without words stays in the history. This cannot be undone.</source>
        <translation>Tekst, plaatsen van opnamen, coderingen, contacten, memo’s, wat de geschiedenis van “%1” bevat, de zoekindex en elke reservekopie van dit project worden gewist. Een regel zonder woorden blijft in de geschiedenis. Dit kan niet ongedaan worden gemaakt.</translation>
    </message>
    <message>
        <source>“%1” was withdrawn: nothing of it is left.</source>
        <translation>“%1” is ingetrokken: er is niets van over.</translation>
    </message>
    <message>
        <source>Withdrawing</source>
        <translation>Intrekken</translation>
    </message>
</context>
</TS>
