<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>kith::workbench::ChoicePalette</name>
    <message>
        <source>Explanation</source>
        <translation>Toelichting</translation>
    </message>
</context>
<context>
    <name>kith::workbench::TableModel</name>
    <message>
        <source>%1% interval (%2)</source>
        <translation>%1%-interval (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s): press Enter to read them</source>
        <translation>
            <numerusform>%n passage: druk op Enter om haar te lezen</numerusform>
            <numerusform>%n passages: druk op Enter om ze te lezen</numerusform>
        </translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>van %1</translation>
    </message>
</context>
<context>
    <name>terms</name>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
    <message>
        <source>interviewer</source>
        <translation>interviewer</translation>
    </message>
    <message>
        <source>interviewee</source>
        <translation>geïnterviewde</translation>
    </message>
    <message>
        <source>somebody else</source>
        <translation>iemand anders</translation>
    </message>
    <message>
        <source>interview</source>
        <translation>interview</translation>
    </message>
    <message>
        <source>survey</source>
        <translation>enquête</translation>
    </message>
    <message>
        <source>literature</source>
        <translation>literatuur</translation>
    </message>
    <message>
        <source>field note</source>
        <translation>veldnotitie</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>vertaling</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>niet vastgelegd</translation>
    </message>
    <message>
        <source>given</source>
        <translation>gegeven</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>geweigerd</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Duits</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Frans</translation>
    </message>
</context>
</TS>
