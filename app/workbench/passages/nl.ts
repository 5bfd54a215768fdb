<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>kith::workbench::PassagesDock</name>
    <message>
        <source>The passages behind a number stand here: press Enter on it, or click it. So do those that a search found.</source>
        <translation>Hier staan de passages achter een getal: druk er op Enter, of klik erop. Ook wat een zoekopdracht vond, staat hier.</translation>
    </message>
    <message>
        <source>The list before</source>
        <translation>De vorige lijst</translation>
    </message>
    <message>
        <source>The list after</source>
        <translation>De volgende lijst</translation>
    </message>
    <message>
        <source>as given</source>
        <translation>zoals gegeven</translation>
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
        <source>by source</source>
        <translation>op bron</translation>
    </message>
    <message>
        <source>by code</source>
        <translation>op code</translation>
    </message>
    <message>
        <source>Order of the passages</source>
        <translation>Volgorde van de passages</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy the chosen passages as text</source>
        <translation>De gekozen passages als tekst kopiëren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporteren…</translation>
    </message>
    <message>
        <source>Write all passages of the list to a file</source>
        <translation>Alle passages van de lijst naar een bestand schrijven</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message numerus="yes">
        <source>the first %n passage(s)</source>
        <translation>
            <numerusform>de eerste %n passage</numerusform>
            <numerusform>de eerste %n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s) copied.</source>
        <translation>
            <numerusform>%n passage gekopieerd.</numerusform>
            <numerusform>%n passages gekopieerd.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export passages</source>
        <translation>Passages exporteren</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>passages</translation>
    </message>
    <message>
        <source>Exporting passages</source>
        <translation>Passages worden geëxporteerd</translation>
    </message>
</context>
<context>
    <name>kith::workbench::PassagesModel</name>
    <message>
        <source>may not be quoted: its words are left out of copies</source>
        <translation>mag niet worden geciteerd: de woorden blijven weg uit kopieën</translation>
    </message>
    <message>
        <source>Source : turn</source>
        <translation>Bron : beurt</translation>
    </message>
    <message>
        <source>Passage, with the words around it</source>
        <translation>Passage, met de woorden eromheen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codeur</translation>
    </message>
</context>
<context>
    <name>kith::workbench::TurnPane</name>
    <message>
        <source>The whole turn</source>
        <translation>De hele beurt</translation>
    </message>
</context>
</TS>
