<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>contacts</name>
    <message>
        <source>Case</source>
        <translation>Casus</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Zichtbaarheid</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Sterkte</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>Intensiteit</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Main role</source>
        <translation>Hoofdrol</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Factoren</translation>
    </message>
    <message>
        <source>Stages</source>
        <translation>Fasen</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Veranderingen</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Vermeldingen</translation>
    </message>
    <message>
        <source>Individuated</source>
        <translation>Geïndividueerd</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Heet ook</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niets</translation>
    </message>
    <message>
        <source>Can be edited here (F2), for all selected rows at once</source>
        <translation>Hier te wijzigen (F2), voor alle gekozen rijen tegelijk</translation>
    </message>
</context>
<context>
    <name>kith::workbench::AccountReader</name>
    <message>
        <source>Looking for people</source>
        <translation>Mensen zoeken</translation>
    </message>
</context>
<context>
    <name>kith::workbench::ContactCard</name>
    <message>
        <source>Contact card</source>
        <translation>Contactkaart</translation>
    </message>
    <message>
        <source>Choose a contact to see what is known of it.</source>
        <translation>Kies een contact om te zien wat ervan bekend is.</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>niet gezegd</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Toevoegen…</translation>
    </message>
    <message>
        <source>Add another name</source>
        <translation>Nog een naam toevoegen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Verwijderen…</translation>
    </message>
    <message>
        <source>Remove another name</source>
        <translation>Een andere naam verwijderen</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>Heet ook</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Members of the group</source>
        <translation>Leden van de groep</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Leden</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisatie</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persoon</translation>
    </message>
    <message>
        <source>the same human in several accounts</source>
        <translation>dezelfde mens in meer verhalen</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Zichtbaarheid</translation>
    </message>
    <message>
        <source>Strength of the tie</source>
        <translation>Sterkte van de band</translation>
    </message>
    <message>
        <source>Duration of the tie</source>
        <translation>Duur van de band</translation>
    </message>
    <message>
        <source>Intensity of the tie</source>
        <translation>Intensiteit van de band</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Sterkte</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duur</translation>
    </message>
    <message>
        <source>Intensity</source>
        <translation>Intensiteit</translation>
    </message>
    <message>
        <source>The layer follows from duration and intensity.</source>
        <translation>De laag volgt uit duur en intensiteit.</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>What do the words suggest?</source>
        <translation>Wat suggereren de woorden?</translation>
    </message>
    <message>
        <source>Roles that the account&apos;s words suggest, with the words: only when asked for, for they lead</source>
        <translation>Rollen die de woorden van het verhaal suggereren, met die woorden: alleen op verzoek, want ze sturen</translation>
    </message>
    <message>
        <source>Factors by stage</source>
        <translation>Factoren naar fase</translation>
    </message>
    <message>
        <source>Told changes of the tie</source>
        <translation>Vertelde veranderingen van de band</translation>
    </message>
    <message>
        <source>Memos</source>
        <translation>Memo’s</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Passages about this contact</source>
        <translation>Passages over dit contact</translation>
    </message>
    <message>
        <source>Enter or a double click opens the passage in the transcript</source>
        <translation>Enter of dubbelklikken opent de passage in het transcript</translation>
    </message>
    <message>
        <source>named by %1 on the form</source>
        <translation>door %1 genoemd op het formulier</translation>
    </message>
    <message>
        <source>contact of %1</source>
        <translation>contact van %1</translation>
    </message>
    <message>
        <source>Choose members…</source>
        <translation>Leden kiezen…</translation>
    </message>
    <message>
        <source>also %1</source>
        <translation>ook %1</translation>
    </message>
    <message>
        <source>None was told.</source>
        <translation>Geen verteld.</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>niets anders</translation>
    </message>
    <message>
        <source>No passage says a role yet.</source>
        <translation>Nog geen passage noemt een rol.</translation>
    </message>
    <message>
        <source>Turn role suggestions on…</source>
        <translation>Rolsuggesties aanzetten…</translation>
    </message>
    <message>
        <source>One passage</source>
        <translation>Eén passage</translation>
    </message>
    <message numerus="yes">
        <source>%n passages</source>
        <translation>
            <numerusform>%n passages</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, turn %2</source>
        <translation>%1, beurt %2</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
    <message>
        <source>This contact is also called:</source>
        <translation>Dit contact heet ook:</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>This contact is not called (any more):</source>
        <translation>Dit contact heet niet (meer):</translation>
    </message>
    <message>
        <source>is a member; choose to take out</source>
        <translation>is lid; kies om eruit te halen</translation>
    </message>
    <message>
        <source>Who belongs to %1?</source>
        <translation>Wie hoort bij %1?</translation>
    </message>
    <message>
        <source>Role suggestions</source>
        <translation>Rolsuggesties</translation>
    </message>
    <message>
        <source>Suggestions are off in this study, so that a first sorting is not led by them. Everybody who does not code blind will see them, when asked for.</source>
        <translation>Suggesties staan in deze studie uit, zodat ze een eerste ordening niet sturen. Wie niet blind codeert, ziet ze straks op verzoek.</translation>
    </message>
    <message>
        <source>Turn them on</source>
        <translation>Aanzetten</translation>
    </message>
    <message>
        <source>Leave them off</source>
        <translation>Uit laten</translation>
    </message>
    <message>
        <source>Reading the account…</source>
        <translation>Het verhaal wordt gelezen…</translation>
    </message>
    <message>
        <source>Looking for roles</source>
        <translation>Rollen zoeken</translation>
    </message>
    <message>
        <source>Perhaps %1:</source>
        <translation>Misschien %1:</translation>
    </message>
    <message>
        <source>    “%1” (%2, turn %3)</source>
        <translation>    “%1” (%2, beurt %3)</translation>
    </message>
    <message>
        <source>The words suggest no role.</source>
        <translation>De woorden suggereren geen rol.</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Nog een naam</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>Typ een deel van de naam</translation>
    </message>
    <message>
        <source>No passage about this contact says a factor yet.</source>
        <translation>Nog geen passage over dit contact noemt een factor.</translation>
    </message>
</context>
<context>
    <name>kith::workbench::ContactsPage</name>
    <message>
        <source>Reading the contacts…</source>
        <translation>De contacten worden gelezen…</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>Show only contacts of this: %1</source>
        <translation>Toon alleen contacten hiervan: %1</translation>
    </message>
    <message>
        <source>Filter by words</source>
        <translation>Filter op woorden</translation>
    </message>
    <message>
        <source>Rows that have these words anywhere (Ctrl+F)</source>
        <translation>Rijen waarin deze woorden ergens staan (Ctrl+F)</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Casus</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rol</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Visibility</source>
        <translation>Zichtbaarheid</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolommen</translation>
    </message>
    <message>
        <source>Which columns are shown</source>
        <translation>Welke kolommen te zien zijn</translation>
    </message>
    <message>
        <source>Enter opens the card of a contact, F2 edits a cell, for all selected rows.</source>
        <translation>Enter opent de kaart van een contact, F2 wijzigt een cel, voor alle gekozen rijen.</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Kaart openen</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Gekozen rijen kopiëren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Close the card, or the filter</source>
        <translation>Kaart of filter sluiten</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nee</translation>
    </message>
    <message>
        <source>No contact was decided on yet. People whom the interviews speak of are reviewed on the page People (Ctrl+1); those named on a survey&apos;s form come with it.</source>
        <translation>Er is nog geen contact vastgesteld. Over wie de interviews spreken, beoordeelt u op de pagina Mensen (Ctrl+1); wie op een formulier is genoemd, komt met de enquête mee.</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Alle casussen</translation>
    </message>
    <message>
        <source>All roles</source>
        <translation>Alle rollen</translation>
    </message>
    <message>
        <source>without a role</source>
        <translation>zonder rol</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Alle lagen</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>niet beoordeeld</translation>
    </message>
    <message>
        <source>Visible or not</source>
        <translation>Zichtbaar of niet</translation>
    </message>
    <message>
        <source>not judged</source>
        <translation>niet beoordeeld</translation>
    </message>
    <message>
        <source>One contact</source>
        <translation>Eén contact</translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contacten</numerusform>
            <numerusform>%n contacten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 contacts</source>
        <translation>%1 van %2 contacten</translation>
    </message>
    <message numerus="yes">
        <source>%n selected: F2 changes all of them</source>
        <translation>
            <numerusform>%n gekozen: F2 wijzigt ze alle</numerusform>
            <numerusform>%n gekozen: F2 wijzigt ze alle</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter opens the card, F2 edits</source>
        <translation>Enter opent de kaart, F2 wijzigt</translation>
    </message>
    <message>
        <source>One row copied</source>
        <translation>Eén rij gekopieerd</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>%n rijen gekopieerd</numerusform>
            <numerusform>%n rijen gekopieerd</numerusform>
        </translation>
    </message>
    <message>
        <source>Export all contacts</source>
        <translation>Alle contacten exporteren</translation>
    </message>
    <message>
        <source>Writing the contacts</source>
        <translation>De contacten worden weggeschreven</translation>
    </message>
    <message>
        <source>contacts</source>
        <translation>contacten</translation>
    </message>
</context>
<context>
    <name>kith::workbench::MentionDelegate</name>
    <message>
        <source>Why: %1</source>
        <translation>Waarom: %1</translation>
    </message>
</context>
<context>
    <name>kith::workbench::MentionsModel</name>
    <message>
        <source>✓ confirmed</source>
        <translation>✓ bevestigd</translation>
    </message>
    <message>
        <source>✗ rejected</source>
        <translation>✗ afgewezen</translation>
    </message>
    <message>
        <source>→ %1</source>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>→ another contact</source>
        <translation>→ een ander contact</translation>
    </message>
    <message>
        <source>turn %1</source>
        <translation>beurt %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>kith::workbench::PeopleModel</name>
    <message>
        <source>people in general</source>
        <translation>mensen in het algemeen</translation>
    </message>
    <message>
        <source>✓ a contact</source>
        <translation>✓ een contact</translation>
    </message>
    <message>
        <source>✗ rejected</source>
        <translation>✗ afgewezen</translation>
    </message>
    <message>
        <source>one mention</source>
        <translation>één vermelding</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions</source>
        <translation>
            <numerusform>%n vermeldingen</numerusform>
            <numerusform>%n vermeldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>group</source>
        <translation>groep</translation>
    </message>
    <message>
        <source>Also: %1</source>
        <translation>Ook: %1</translation>
    </message>
</context>
<context>
    <name>kith::workbench::PeoplePage</name>
    <message>
        <source>Merge</source>
        <translation>Samenvoegen</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n contacts into (the one that is chosen keeps its name):</source>
        <translation>
            <numerusform>%n contacten samenvoegen tot (wie u kiest, houdt zijn naam):</numerusform>
            <numerusform>%n contacten samenvoegen tot (wie u kiest, houdt zijn naam):</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge %1 into:</source>
        <translation>%1 samenvoegen met:</translation>
    </message>
    <message>
        <source>“%1” speaks of:</source>
        <translation>“%1” gaat over:</translation>
    </message>
    <message numerus="yes">
        <source>%n mentions speak of:</source>
        <translation>
            <numerusform>%n vermeldingen gaan over:</numerusform>
            <numerusform>%n vermeldingen gaan over:</numerusform>
        </translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Toewijzen</translation>
    </message>
    <message>
        <source>New contact: %1</source>
        <translation>Nieuw contact: %1</translation>
    </message>
    <message>
        <source>Another contact of this account is called “%1”. Choose another name for the new one, or assign the mentions to that contact (T).</source>
        <translation>Een ander contact in dit verhaal heet “%1”. Kies een andere naam voor het nieuwe, of wijs de vermeldingen aan dat contact toe (T).</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Hernoemen</translation>
    </message>
    <message>
        <source>This contact is called:</source>
        <translation>Dit contact heet:</translation>
    </message>
    <message>
        <source>Looking for people was cancelled. Choose the case again to begin anew.</source>
        <translation>Het zoeken naar mensen is afgebroken. Kies de casus opnieuw om het over te doen.</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Mensen</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Casus</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Casus</translation>
    </message>
    <message>
        <source>Whose account is reviewed</source>
        <translation>Wiens verhaal wordt beoordeeld</translation>
    </message>
    <message>
        <source>Whose account is reviewed (Alt+Down, Alt+Up: the next and the previous one)</source>
        <translation>Wiens verhaal wordt beoordeeld (Alt+Omlaag, Alt+Omhoog: het volgende en het vorige)</translation>
    </message>
    <message>
        <source>Contacts decided</source>
        <translation>Vastgestelde contacten</translation>
    </message>
    <message>
        <source>Contacts and suggestions</source>
        <translation>Contacten en suggesties</translation>
    </message>
    <message>
        <source>Most doubtful first. A accepts, R rejects, Tab goes to the mentions.</source>
        <translation>De meeste twijfel eerst. A aanvaardt, R wijst af, Tab gaat naar de vermeldingen.</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Vermeldingen</translation>
    </message>
    <message>
        <source>Each in its sentence. A accepts, R rejects, T assigns to another contact, O opens the transcript.</source>
        <translation>Elk in zijn zin. A aanvaardt, R wijst af, T wijst toe aan een ander contact, O opent het transcript.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aanvaarden</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Afwijzen</translation>
    </message>
    <message>
        <source>Assign to another contact…</source>
        <translation>Aan een ander contact toewijzen…</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Toewijzen…</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Samenvoegen met…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Samenvoegen…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Splitsen…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Hernoemen…</translation>
    </message>
    <message>
        <source>Group or individual</source>
        <translation>Groep of individu</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Take the decision back</source>
        <translation>Besluit terugnemen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Terugnemen</translation>
    </message>
    <message>
        <source>Open in the transcript</source>
        <translation>Openen in het transcript</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Back to the contacts</source>
        <translation>Terug naar de contacten</translation>
    </message>
    <message>
        <source>Next case</source>
        <translation>Volgende casus</translation>
    </message>
    <message>
        <source>Previous case</source>
        <translation>Vorige casus</translation>
    </message>
    <message>
        <source>Show or fold away people in general</source>
        <translation>Mensen in het algemeen tonen of wegvouwen</translation>
    </message>
    <message>
        <source>Sort again, most doubtful first</source>
        <translation>Opnieuw ordenen, de meeste twijfel eerst</translation>
    </message>
    <message>
        <source>No interviewee or respondent is known yet. Import interviews or a survey (Ctrl+I); the people they speak of are then found here.</source>
        <translation>Er is nog geen geïnterviewde of respondent bekend. Importeer interviews of een enquête (Ctrl+I); over wie zij spreken, vindt u dan hier.</translation>
    </message>
    <message>
        <source>Looking for people in this account…</source>
        <translation>In dit verhaal worden mensen gezocht…</translation>
    </message>
    <message>
        <source>Nobody is spoken of in this account, as far as can be told.</source>
        <translation>In dit verhaal is, voor zover te zien, van niemand sprake.</translation>
    </message>
    <message>
        <source>There are no word lists for the language of its text, so people are not looked for in it; contacts can be added while coding.</source>
        <translation>Voor de taal van de tekst zijn er geen woordenlijsten, dus worden er geen mensen in gezocht; contacten kunt u bij het coderen toevoegen.</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>%1 van %2 vastgesteld</translation>
    </message>
    <message>
        <source>Fold people in general away  P</source>
        <translation>Mensen in het algemeen wegvouwen  P</translation>
    </message>
    <message numerus="yes">
        <source>Show %n that are people in general  P</source>
        <translation>
            <numerusform>Toon %n: mensen in het algemeen  P</numerusform>
            <numerusform>Toon %n: mensen in het algemeen  P</numerusform>
        </translation>
    </message>
    <message>
        <source>“People”, “the others”: seldom a contact</source>
        <translation>“Mensen”, “de anderen”: zelden een contact</translation>
    </message>
    <message>
        <source>also: %1</source>
        <translation>ook: %1</translation>
    </message>
    <message>
        <source>Type a part of the name</source>
        <translation>Typ een deel van de naam</translation>
    </message>
    <message>
        <source>Type a name, old or new</source>
        <translation>Typ een naam, oud of nieuw</translation>
    </message>
</context>
<context>
    <name>kith::workbench::SplitDialog</name>
    <message>
        <source>Other &amp;names</source>
        <translation>Andere &amp;namen</translation>
    </message>
    <message>
        <source>Single &amp;mentions</source>
        <translation>Losse &amp;vermeldingen</translation>
    </message>
    <message>
        <source>Split %1</source>
        <translation>%1 splitsen</translation>
    </message>
    <message>
        <source>What becomes a contact of its own</source>
        <translation>Wat een eigen contact wordt</translation>
    </message>
    <message>
        <source>The new contact is &amp;called</source>
        <translation>Het nieuwe contact &amp;heet</translation>
    </message>
    <message>
        <source>Name of the new contact</source>
        <translation>Naam van het nieuwe contact</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Splitsen</translation>
    </message>
    <message>
        <source>Becomes a contact of its own (Space chooses):</source>
        <translation>Wordt een eigen contact (spatie kiest):</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>almost certain</source>
        <translation>vrijwel zeker</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>waarschijnlijk</translation>
    </message>
    <message>
        <source>in doubt</source>
        <translation>twijfelachtig</translation>
    </message>
    <message>
        <source>unlikely</source>
        <translation>onwaarschijnlijk</translation>
    </message>
    <message>
        <source>name</source>
        <translation>naam</translation>
    </message>
    <message>
        <source>description</source>
        <translation>omschrijving</translation>
    </message>
    <message>
        <source>pronoun</source>
        <translation>voornaamwoord</translation>
    </message>
    <message>
        <source>a title before a name</source>
        <translation>een aanspreekvorm voor een naam</translation>
    </message>
    <message>
        <source>an initial before a name</source>
        <translation>een voorletter voor een naam</translation>
    </message>
    <message>
        <source>a given name followed by another name</source>
        <translation>een voornaam gevolgd door een andere naam</translation>
    </message>
    <message>
        <source>a given name</source>
        <translation>een voornaam</translation>
    </message>
    <message>
        <source>a surname</source>
        <translation>een achternaam</translation>
    </message>
    <message>
        <source>stands where names stand</source>
        <translation>staat waar namen staan</translation>
    </message>
    <message>
        <source>a word with a capital, where names stand</source>
        <translation>een woord met een hoofdletter, waar namen staan</translation>
    </message>
    <message>
        <source>a capital, no word of the language</source>
        <translation>een hoofdletter, geen woord van de taal</translation>
    </message>
    <message>
        <source>a word for family</source>
        <translation>een woord voor familie</translation>
    </message>
    <message>
        <source>a noun for a person</source>
        <translation>een zelfstandig naamwoord voor een mens</translation>
    </message>
    <message>
        <source>a noun for a group of people</source>
        <translation>een zelfstandig naamwoord voor een groep mensen</translation>
    </message>
    <message>
        <source>a word for people of a place</source>
        <translation>een woord voor mensen van een plaats</translation>
    </message>
    <message>
        <source>told by what they do</source>
        <translation>omschreven door wat zij doen</translation>
    </message>
    <message>
        <source>stands where nouns for people stand</source>
        <translation>staat waar naamwoorden voor mensen staan</translation>
    </message>
    <message>
        <source>a pronoun for who speaks or is spoken to</source>
        <translation>een voornaamwoord voor wie spreekt of wordt aangesproken</translation>
    </message>
    <message>
        <source>a relative pronoun after a person</source>
        <translation>een betrekkelijk voornaamwoord na een mens</translation>
    </message>
    <message>
        <source>a word for anybody</source>
        <translation>een woord voor wie dan ook</translation>
    </message>
    <message>
        <source>a pronoun that returns to a person</source>
        <translation>een voornaamwoord dat op een mens terugslaat</translation>
    </message>
    <message>
        <source>a pronoun that stands for people here</source>
        <translation>een voornaamwoord dat hier voor mensen staat</translation>
    </message>
    <message>
        <source>a pronoun for a person</source>
        <translation>een voornaamwoord voor een mens</translation>
    </message>
    <message>
        <source>a new name</source>
        <translation>een nieuwe naam</translation>
    </message>
    <message>
        <source>not spoken of before</source>
        <translation>niet eerder genoemd</translation>
    </message>
    <message>
        <source>stands beside the words for the same person</source>
        <translation>staat naast de woorden voor dezelfde mens</translation>
    </message>
    <message>
        <source>said of, or standing beside, the one before</source>
        <translation>gezegd van, of staat naast, degene ervoor</translation>
    </message>
    <message>
        <source>the same name as before</source>
        <translation>dezelfde naam als eerder</translation>
    </message>
    <message>
        <source>a name that was part of an earlier one</source>
        <translation>een naam die deel was van een eerdere</translation>
    </message>
    <message>
        <source>the same noun of the same person as before</source>
        <translation>hetzelfde naamwoord van dezelfde mens als eerder</translation>
    </message>
    <message>
        <source>the same noun as before, now known</source>
        <translation>hetzelfde naamwoord als eerder, nu bekend</translation>
    </message>
    <message>
        <source>the one before it that fits best</source>
        <translation>degene ervoor die het best past</translation>
    </message>
    <message>
        <source>another word for one spoken of just before</source>
        <translation>een ander woord voor wie net genoemd is</translation>
    </message>
    <message>
        <source>the one spoken to</source>
        <translation>wie wordt aangesproken</translation>
    </message>
    <message>
        <source>the one who speaks</source>
        <translation>wie spreekt</translation>
    </message>
    <message>
        <source>the one who speaks, with others</source>
        <translation>wie spreekt, met anderen</translation>
    </message>
    <message>
        <source>a name of several confirmed contacts</source>
        <translation>een naam van verschillende bevestigde contacten</translation>
    </message>
    <message>
        <source>confirmed by an analyst</source>
        <translation>bevestigd door een onderzoeker</translation>
    </message>
    <message>
        <source>a name of a confirmed contact</source>
        <translation>een naam van een bevestigd contact</translation>
    </message>
    <message>
        <source>a name confirmed in another account</source>
        <translation>een naam die in een ander verhaal is bevestigd</translation>
    </message>
    <message>
        <source>on no list of names</source>
        <translation>op geen lijst met namen</translation>
    </message>
</context>
</TS>
