<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>kith::workbench::AboutDialog</name>
    <message>
        <source>About Kith</source>
        <translation>Over Kith</translation>
    </message>
    <message>
        <source>Kith</source>
        <translation>Kith</translation>
    </message>
    <message>
        <source>Kith %1</source>
        <translation>Kith %1</translation>
    </message>
    <message>
        <source>Personal networks, from what people say in interviews and surveys.</source>
        <translation>Persoonlijke netwerken, uit wat mensen zeggen in interviews en enquêtes.</translation>
    </message>
    <message>
        <source>Nothing of a study leaves this computer: the program never uses the network.</source>
        <translation>Niets van een studie verlaat deze computer: het programma gebruikt nooit het netwerk.</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licentie</translation>
    </message>
    <message>
        <source>What it is built from</source>
        <translation>Waaruit het gebouwd is</translation>
    </message>
</context>
<context>
    <name>kith::workbench::GuideWindow</name>
    <message>
        <source>User guide</source>
        <translation>Handleiding</translation>
    </message>
    <message>
        <source>Sections of the guide</source>
        <translation>Delen van de handleiding</translation>
    </message>
    <message>
        <source>Find in the guide (Enter: next)</source>
        <translation>Zoeken in de handleiding (Enter: volgende)</translation>
    </message>
    <message>
        <source>Find in the guide</source>
        <translation>Zoeken in de handleiding</translation>
    </message>
</context>
<context>
    <name>kith::workbench::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Sneltoetsen</translation>
    </message>
    <message>
        <source>Filter: a word or a key</source>
        <translation>Filter: een woord of een toets</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Opdracht</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
</context>
<context>
    <name>kith::workbench::Tour</name>
    <message>
        <source>Tour</source>
        <translation>Rondleiding</translation>
    </message>
    <message>
        <source>End the tour (Esc); Help begins it again</source>
        <translation>De rondleiding beëindigen (Esc); Help begint haar opnieuw</translation>
    </message>
    <message>
        <source>✓ Done. Go on, or try more.</source>
        <translation>✓ Gedaan. Ga verder, of probeer meer.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Klaar</translation>
    </message>
</context>
<context>
    <name>tour</name>
    <message>
        <source>Read and code</source>
        <translation>Lezen en coderen</translation>
    </message>
    <message>
        <source>This is a transcript, with what was coded in its margin. Passages are coded where they stand: the text itself never changes.</source>
        <translation>Dit is een transcript, met in de kantlijn wat er gecodeerd is. Passages worden gecodeerd waar ze staan: de tekst zelf verandert nooit.</translation>
    </message>
    <message>
        <source>Who is spoken of</source>
        <translation>Over wie gesproken wordt</translation>
    </message>
    <message>
        <source>Kith finds who is mentioned and proposes who is the same person. You decide, and what is in doubt comes first.</source>
        <translation>Kith vindt wie er genoemd wordt en stelt voor wie dezelfde persoon is. U beslist, en wat twijfelachtig is komt eerst.</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Het netwerk</translation>
    </message>
    <message>
        <source>Somebody&apos;s contacts in three rings, from strong ties to very weak ones, and in a sector for each role.</source>
        <translation>Iemands contacten in drie ringen, van sterke banden tot heel zwakke, en in een sector per rol.</translation>
    </message>
    <message>
        <source>Tables whose numbers open passages</source>
        <translation>Tabellen waarvan de getallen passages openen</translation>
    </message>
    <message>
        <source>Every number carries what it was counted from.</source>
        <translation>Elk getal draagt mee waaruit het geteld is.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Het rapport</translation>
    </message>
    <message>
        <source>Tables, pictures, words and methods in one page that can be sent to others, as far as the interviewees&apos; consent goes.</source>
        <translation>Tabellen, figuren, woorden en methoden in één pagina die naar anderen gestuurd kan worden, voor zover de toestemming van de geïnterviewden reikt.</translation>
    </message>
    <message>
        <source>That was the tour. F1 explains the page in front at any time, and Ctrl+Shift+P lists every command.</source>
        <translation>Dat was de rondleiding. F1 legt altijd de pagina uit die voor u ligt, en Ctrl+Shift+P toont elke opdracht.</translation>
    </message>
    <message>
        <source>Try it: F6 goes from here into the page, and back. Select some words, with the mouse or with Shift and the arrow keys, and press a number from 1 to 9 for a factor, or Ctrl+K for any code. Ctrl+Z takes it back.</source>
        <translation>Probeer het: met F6 gaat u van hier naar de pagina, en terug. Selecteer een paar woorden, met de muis of met Shift en de pijltjes, en druk op een cijfer van 1 tot 9 voor een factor, of op Ctrl+K voor elke code. Ctrl+Z maakt het ongedaan.</translation>
    </message>
    <message>
        <source>Try it: F6 goes into the page; A accepts what stands there, R rejects it. All keys of a page stand in the menu “Page”.</source>
        <translation>Probeer het: met F6 gaat u naar de pagina; A aanvaardt wat daar staat, R wijst het af. Alle toetsen van een pagina staan in het menu “Pagina”.</translation>
    </message>
    <message>
        <source>Try it: drag a contact to another ring; or F6, the arrow keys to a contact, and L for its layer. Ctrl+Z takes it back.</source>
        <translation>Probeer het: sleep een contact naar een andere ring; of druk op F6, ga met de pijltjes naar een contact en kies met L zijn laag. Ctrl+Z maakt het ongedaan.</translation>
    </message>
    <message>
        <source>Try it: F6 goes into the page, Enter from the list into the table. Go to a number with the arrow keys and press Enter: its passages are listed below.</source>
        <translation>Probeer het: met F6 gaat u naar de pagina, met Enter van de lijst naar de tabel. Ga met de pijltjes naar een getal en druk op Enter: de passages erachter staan dan onderaan.</translation>
    </message>
</context>
</TS>
