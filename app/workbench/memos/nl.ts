<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>kith::workbench::MemoList</name>
    <message>
        <source>method</source>
        <translation>methode</translation>
    </message>
    <message>
        <source>reflexive</source>
        <translation>reflexief</translation>
    </message>
    <message>
        <source>analytic</source>
        <translation>analytisch</translation>
    </message>
    <message>
        <source>Kind of memo</source>
        <translation>Soort memo</translation>
    </message>
    <message>
        <source>Write a memo</source>
        <translation>Memo schrijven</translation>
    </message>
    <message>
        <source>Ctrl+Enter saves the memo</source>
        <translation>Ctrl+Enter bewaart de memo</translation>
    </message>
    <message>
        <source>New memo</source>
        <translation>Nieuwe memo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Memo of %1, %2</source>
        <translation>Memo van %1, %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Remove this memo</source>
        <translation>Deze memo verwijderen</translation>
    </message>
</context>
<context>
    <name>kith::workbench::MemosModel</name>
    <message>
        <source>source</source>
        <translation>bron</translation>
    </message>
    <message>
        <source>case</source>
        <translation>casus</translation>
    </message>
    <message>
        <source>contact</source>
        <translation>contact</translation>
    </message>
    <message>
        <source>code</source>
        <translation>code</translation>
    </message>
    <message>
        <source>coding</source>
        <translation>codering</translation>
    </message>
    <message>
        <source>project</source>
        <translation>project</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Over</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codeur</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
</context>
<context>
    <name>kith::workbench::MemosPage</name>
    <message>
        <source>Memos</source>
        <translation>Memo’s</translation>
    </message>
    <message>
        <source>Filter memos</source>
        <translation>Memo’s filteren</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle soorten</translation>
    </message>
    <message>
        <source>About what</source>
        <translation>Waarover</translation>
    </message>
    <message>
        <source>About anything</source>
        <translation>Over alles</translation>
    </message>
    <message>
        <source>Coder</source>
        <translation>Codeur</translation>
    </message>
    <message>
        <source>All coders</source>
        <translation>Alle codeurs</translation>
    </message>
    <message>
        <source>New memo</source>
        <translation>Nieuwe memo</translation>
    </message>
    <message>
        <source>Write a memo on the project (Ctrl+N)</source>
        <translation>Een memo over het project schrijven (Ctrl+N)</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Remove this memo</source>
        <translation>Deze memo verwijderen</translation>
    </message>
    <message>
        <source>New memo on the project</source>
        <translation>Nieuwe memo over het project</translation>
    </message>
    <message>
        <source>Export the memos…</source>
        <translation>Memo’s exporteren…</translation>
    </message>
    <message>
        <source>Export the memos</source>
        <translation>Memo’s exporteren</translation>
    </message>
    <message>
        <source>Go to what it is about</source>
        <translation>Naar waar hij over gaat</translation>
    </message>
    <message>
        <source>Edit the memo</source>
        <translation>De memo bewerken</translation>
    </message>
    <message>
        <source>Remove the memo</source>
        <translation>De memo verwijderen</translation>
    </message>
    <message>
        <source>No memos yet. Write one here on the whole project (Ctrl+N), or in the inspector on a passage, a contact, a code, a case or a source.</source>
        <translation>Nog geen memo’s. Schrijf er hier een over het hele project (Ctrl+N), of in de inspecteur over een passage, contact, code, casus of bron.</translation>
    </message>
    <message>
        <source>New memo on the project: Ctrl+Enter saves it</source>
        <translation>Nieuwe memo over het project: Ctrl+Enter bewaart hem</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Exporting the memos</source>
        <translation>Memo’s exporteren</translation>
    </message>
    <message>
        <source>memos</source>
        <translation>memos</translation>
    </message>
</context>
<context>
    <name>kith::workbench::NoteEdit</name>
    <message>
        <source>Saved when you leave the field, or by Ctrl+Enter; Escape takes back what you wrote</source>
        <translation>Bewaard als u het veld verlaat, of met Ctrl+Enter; Escape neemt terug wat u schreef</translation>
    </message>
</context>
</TS>
