<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>kith::workbench::AnswerView</name>
    <message>
        <source>Not coded yet. Keys 1 to 9 or Ctrl+K code the answer, or the words selected in it.</source>
        <translation>Nog niet gecodeerd. De toetsen 1 tot en met 9 of Ctrl+K coderen het antwoord, of de woorden die erin geselecteerd zijn.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwoord</translation>
    </message>
    <message>
        <source>Codings of the answer</source>
        <translation>Coderingen van het antwoord</translation>
    </message>
</context>
<context>
    <name>kith::workbench::SurveyModel</name>
    <message>
        <source>not asked</source>
        <translation>niet gevraagd</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>rij %1</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>geen antwoord</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leeg</translation>
    </message>
    <message>
        <source>not coded</source>
        <translation>niet gecodeerd</translation>
    </message>
    <message>
        <source>1 coding</source>
        <translation>1 codering</translation>
    </message>
    <message>
        <source>%1 codings</source>
        <translation>%1 coderingen</translation>
    </message>
    <message>
        <source>Respondent</source>
        <translation>Respondent</translation>
    </message>
    <message>
        <source>Contact %1</source>
        <translation>Contact %1</translation>
    </message>
</context>
<context>
    <name>kith::workbench::SurveysPage</name>
    <message>
        <source>Code with…</source>
        <translation>Coderen met…</translation>
    </message>
    <message>
        <source>Remove the coding</source>
        <translation>Codering verwijderen</translation>
    </message>
    <message>
        <source>Next answer</source>
        <translation>Volgend antwoord</translation>
    </message>
    <message>
        <source>Previous answer</source>
        <translation>Vorig antwoord</translation>
    </message>
    <message>
        <source>Next uncoded answer</source>
        <translation>Volgend ongecodeerd antwoord</translation>
    </message>
    <message>
        <source>Open as a text</source>
        <translation>Openen als tekst</translation>
    </message>
    <message>
        <source>Sort by this column</source>
        <translation>Op deze kolom sorteren</translation>
    </message>
    <message>
        <source>Code as %1</source>
        <translation>Coderen als %1</translation>
    </message>
    <message>
        <source>Go to an answer first: it is the answer that is coded.</source>
        <translation>Ga eerst naar een antwoord: dat is wat gecodeerd wordt.</translation>
    </message>
    <message>
        <source>Code the answer</source>
        <translation>Antwoord coderen</translation>
    </message>
    <message>
        <source>No uncoded answer follows in the next thousand rows.</source>
        <translation>In de volgende duizend rijen is geen ongecodeerd antwoord.</translation>
    </message>
    <message>
        <source>There is no further answer.</source>
        <translation>Er is geen antwoord meer.</translation>
    </message>
    <message>
        <source>Surveys</source>
        <translation>Enquêtes</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Enquête</translation>
    </message>
    <message>
        <source>Words in a row</source>
        <translation>Woorden in een rij</translation>
    </message>
    <message>
        <source>Rows with these words</source>
        <translation>Rijen met deze woorden</translation>
    </message>
    <message>
        <source>Only uncoded</source>
        <translation>Alleen ongecodeerd</translation>
    </message>
    <message>
        <source>Only rows with an answer that you have not coded</source>
        <translation>Alleen rijen met een antwoord dat u niet gecodeerd hebt</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Voortgang</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>A row for each respondent, a column for each question</source>
        <translation>Een rij voor elke respondent, een kolom voor elke vraag</translation>
    </message>
    <message>
        <source>There is no survey in this project yet. Import a table (csv, xlsx or ods) with a row for each respondent.</source>
        <translation>Er is nog geen enquête in dit project. Importeer een tabel (csv, xlsx of ods) met een rij voor elke respondent.</translation>
    </message>
    <message>
        <source>Import a survey</source>
        <translation>Enquête importeren</translation>
    </message>
    <message>
        <source>No row fits these choices.</source>
        <translation>Geen rij past bij deze keuzes.</translation>
    </message>
    <message>
        <source>Not asked: this respondent named no such contact.</source>
        <translation>Niet gevraagd: deze respondent noemde niet zo veel contacten.</translation>
    </message>
    <message>
        <source>Asked, but nothing was answered.</source>
        <translation>Gevraagd, maar niet beantwoord.</translation>
    </message>
    <message>
        <source>%1 of %2 answers coded</source>
        <translation>%1 van %2 antwoorden gecodeerd</translation>
    </message>
</context>
</TS>
