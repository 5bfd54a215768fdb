<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>kith::workbench::CaseInspector</name>
    <message>
        <source>Attributes</source>
        <translation>Kenmerken</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Bronnen</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Wat gevraagd is</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memo’s</translation>
    </message>
    <message>
        <source>respondent</source>
        <translation>respondent</translation>
    </message>
    <message>
        <source>interviewee</source>
        <translation>geïnterviewde</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n codering</numerusform>
            <numerusform>%n coderingen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n woord</numerusform>
            <numerusform>%n woorden</numerusform>
        </translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netwerk</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profiel</translation>
    </message>
    <message>
        <source>None. Import a table of cases to give them some.</source>
        <translation>Geen. Importeer een tabel van casussen om ze te geven.</translation>
    </message>
    <message>
        <source>The questions of the survey&apos;s form.</source>
        <translation>De vragen van het formulier.</translation>
    </message>
    <message>
        <source>Nobody knows: no question of the interviewer is coded as asked yet.</source>
        <translation>Onbekend: geen vraag van de interviewer is nog als gevraagd gecodeerd.</translation>
    </message>
</context>
<context>
    <name>kith::workbench::CodeInspector</name>
    <message>
        <source>Definition</source>
        <translation>Definitie</translation>
    </message>
    <message>
        <source>List all passages</source>
        <translation>Alle passages tonen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Edit the code in the codebook</source>
        <translation>De code in het codeboek bewerken</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Coderingen</translation>
    </message>
    <message>
        <source>My codings</source>
        <translation>Mijn coderingen</translation>
    </message>
    <message>
        <source>Everybody&apos;s codings</source>
        <translation>Ieders coderingen</translation>
    </message>
    <message>
        <source>Whose codings are counted</source>
        <translation>Wiens coderingen geteld worden</translation>
    </message>
    <message>
        <source>Codings by source and case</source>
        <translation>Coderingen per bron en casus</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memo’s</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>toets %1</translation>
    </message>
    <message>
        <source>retired in version %1</source>
        <translation>vervallen in versie %1</translation>
    </message>
    <message>
        <source>No passage is coded so yet.</source>
        <translation>Nog geen passage heeft deze code.</translation>
    </message>
    <message>
        <source>When:</source>
        <translation>Als:</translation>
    </message>
    <message>
        <source>Not when:</source>
        <translation>Niet als:</translation>
    </message>
    <message>
        <source>Example:</source>
        <translation>Voorbeeld:</translation>
    </message>
    <message>
        <source>No definition yet.</source>
        <translation>Nog geen definitie.</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n codering</numerusform>
            <numerusform>%n coderingen</numerusform>
        </translation>
    </message>
    <message>
        <source>By source:</source>
        <translation>Per bron:</translation>
    </message>
    <message>
        <source>By case:</source>
        <translation>Per casus:</translation>
    </message>
    <message>
        <source>By coder:</source>
        <translation>Per codeur:</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::workbench::CodingBox</name>
    <message>
        <source>Coded words</source>
        <translation>Gecodeerde woorden</translation>
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
        <source>Quality</source>
        <translation>Kwaliteit</translation>
    </message>
    <message>
        <source>A quality of the contact that the passage names, in a few words</source>
        <translation>Een kwaliteit van het contact die de passage noemt, in een paar woorden</translation>
    </message>
    <message>
        <source>Remark on this coding</source>
        <translation>Opmerking bij deze codering</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Opmerking</translation>
    </message>
    <message>
        <source>Remove this coding</source>
        <translation>Deze codering verwijderen</translation>
    </message>
    <message>
        <source>Coded by %1</source>
        <translation>Gecodeerd door %1</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>Contact: %1</translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation>Fase: %1</translation>
    </message>
    <message>
        <source>Quality: %1</source>
        <translation>Kwaliteit: %1</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
</context>
<context>
    <name>kith::workbench::InspectorDock</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Here stands what is known of the passage, contact, code, case or source that you look at. Select some words in a transcript to begin.</source>
        <translation>Hier staat wat bekend is van de passage, het contact, de code, de casus of de bron waar u naar kijkt. Selecteer woorden in een transcript om te beginnen.</translation>
    </message>
</context>
<context>
    <name>kith::workbench::PassageInspector</name>
    <message>
        <source>Words of the passage</source>
        <translation>Woorden van de passage</translation>
    </message>
    <message>
        <source>Open the passage</source>
        <translation>De passage openen</translation>
    </message>
    <message>
        <source>Translation of the turn</source>
        <translation>Vertaling van de beurt</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Coderingen</translation>
    </message>
    <message>
        <source>None yet. Select the words in the transcript and press the key of a code.</source>
        <translation>Nog geen. Selecteer de woorden in het transcript en druk op de toets van een code.</translation>
    </message>
    <message>
        <source>answer to %1</source>
        <translation>antwoord op %1</translation>
    </message>
    <message>
        <source>turn %1</source>
        <translation>beurt %1</translation>
    </message>
    <message>
        <source>account of %1</source>
        <translation>verhaal van %1</translation>
    </message>
    <message>
        <source>Overlapping it</source>
        <translation>Overlappend</translation>
    </message>
</context>
<context>
    <name>kith::workbench::SourceInspector</name>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Open the source</source>
        <translation>De bron openen</translation>
    </message>
    <message>
        <source>Progress of the coding</source>
        <translation>Voortgang van het coderen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Wave</source>
        <translation>Meetmoment</translation>
    </message>
    <message>
        <source>Of a study that asks the same people more than once</source>
        <translation>Van een studie die dezelfde mensen meer dan eens bevraagt</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprekers</translation>
    </message>
    <message>
        <source>Recording</source>
        <translation>Opname</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memo’s</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Toestemming</translation>
    </message>
    <message>
        <source>To analyse</source>
        <translation>Om te analyseren</translation>
    </message>
    <message>
        <source>To quote</source>
        <translation>Om te citeren</translation>
    </message>
    <message>
        <source>To archive</source>
        <translation>Om te archiveren</translation>
    </message>
    <message>
        <source>To translate</source>
        <translation>Om te vertalen</translation>
    </message>
    <message>
        <source>Consent: %1</source>
        <translation>Toestemming: %1</translation>
    </message>
    <message>
        <source>version %1, superseded</source>
        <translation>versie %1, vervangen</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>versie %1</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>van %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>door %1</translation>
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
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n codering</numerusform>
            <numerusform>%n coderingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Klaar: %1</translation>
    </message>
    <message>
        <source>Not done: %1</source>
        <translation>Nog niet klaar: %1</translation>
    </message>
    <message>
        <source>Take it up again</source>
        <translation>Weer oppakken</translation>
    </message>
    <message>
        <source>I am done with it</source>
        <translation>Ik ben ermee klaar</translation>
    </message>
    <message>
        <source>None. It is chosen in the transcript.</source>
        <translation>Geen. De opname kiest u in het transcript.</translation>
    </message>
    <message>
        <source>(nobody named)</source>
        <translation>(niemand genoemd)</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>Rol van %1</translation>
    </message>
    <message>
        <source>Account of %1</source>
        <translation>Verhaal van %1</translation>
    </message>
</context>
</TS>
