<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>kith::workbench::BoardColumn</name>
    <message>
        <source>Name of the pile</source>
        <translation>Naam van de stapel</translation>
    </message>
    <message>
        <source>Key %1 puts cards here</source>
        <translation>Toets %1 legt kaarten hier</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <translation>Wat er met %1 kan</translation>
    </message>
    <message>
        <source>Role %1</source>
        <translation>Rol %1</translation>
    </message>
    <message>
        <source>Pile %1</source>
        <translation>Stapel %1</translation>
    </message>
</context>
<context>
    <name>kith::workbench::CardDelegate</name>
    <message>
        <source>Suggested: %1</source>
        <translation>Voorgesteld: %1</translation>
    </message>
</context>
<context>
    <name>kith::workbench::CardsModel</name>
    <message>
        <source>turn %1</source>
        <translation>beurt %1</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <translation>Voorgesteld: %1</translation>
    </message>
</context>
<context>
    <name>kith::workbench::NewPile</name>
    <message>
        <source>New pile</source>
        <translation>Nieuwe stapel</translation>
    </message>
    <message>
        <source>New pile (N)</source>
        <translation>Nieuwe stapel (N)</translation>
    </message>
    <message>
        <source>Name of a new pile</source>
        <translation>Naam van een nieuwe stapel</translation>
    </message>
    <message>
        <source>Drop cards here, or choose some and press N.</source>
        <translation>Sleep kaarten hierheen, of kies er een paar en druk op N.</translation>
    </message>
    <message>
        <source>Give the pile a name for this card, then press Enter.</source>
        <translation>Geef de stapel voor deze kaart een naam en druk op Enter.</translation>
    </message>
    <message>
        <source>Give the pile a name for these %1 cards, then press Enter.</source>
        <translation>Geef de stapel voor deze %1 kaarten een naam en druk op Enter.</translation>
    </message>
</context>
<context>
    <name>kith::workbench::RoleBoardPage</name>
    <message>
        <source>New pile of these cards</source>
        <translation>Nieuwe stapel van deze kaarten</translation>
    </message>
    <message>
        <source>Put on another pile or role as well…</source>
        <translation>Ook op een andere stapel of bij een rol leggen…</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Eraf halen</translation>
    </message>
    <message>
        <source>Open in the transcript</source>
        <translation>Openen in het transcript</translation>
    </message>
    <message>
        <source>Rename the pile</source>
        <translation>Stapel hernoemen</translation>
    </message>
    <message>
        <source>Join with another pile…</source>
        <translation>Samenvoegen met een andere stapel…</translation>
    </message>
    <message>
        <source>Map to a role of the list…</source>
        <translation>Tot een rol uit de lijst maken…</translation>
    </message>
    <message>
        <source>Make a new role of it…</source>
        <translation>Tot een nieuwe rol maken…</translation>
    </message>
    <message>
        <source>Remove the pile</source>
        <translation>Stapel verwijderen</translation>
    </message>
    <message>
        <source>Pile</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Put on “%1”</source>
        <translation>Op ‘%1’ leggen</translation>
    </message>
    <message>
        <source>role</source>
        <translation>rol</translation>
    </message>
    <message>
        <source>pile</source>
        <translation>stapel</translation>
    </message>
    <message>
        <source>Put on as well</source>
        <translation>Ook leggen op</translation>
    </message>
    <message>
        <source>Name of a pile or a role</source>
        <translation>Naam van een stapel of een rol</translation>
    </message>
    <message>
        <source>There is no other pile to join it with.</source>
        <translation>Er is geen andere stapel om mee samen te voegen.</translation>
    </message>
    <message>
        <source>Join “%1” with</source>
        <translation>‘%1’ samenvoegen met</translation>
    </message>
    <message>
        <source>Name of a pile</source>
        <translation>Naam van een stapel</translation>
    </message>
    <message>
        <source>Map “%1” to a role</source>
        <translation>‘%1’ tot een rol maken</translation>
    </message>
    <message>
        <source>Name of a role</source>
        <translation>Naam van een rol</translation>
    </message>
    <message>
        <source>Looking for roles</source>
        <translation>Rollen zoeken</translation>
    </message>
    <message>
        <source>1 card</source>
        <translation>1 kaart</translation>
    </message>
    <message>
        <source>%1 cards</source>
        <translation>%1 kaarten</translation>
    </message>
    <message>
        <source>Put passages that show people doing alike things for the interviewee on one pile (1–9, or drag), name it, and make it a role: one of the list (P) or a new one (R).</source>
        <translation>Leg passages waarin mensen iets soortgelijks voor de geïnterviewde doen op één stapel (1–9, of slepen), geef die een naam en maak er een rol van: een uit de lijst (P) of een nieuwe (R).</translation>
    </message>
    <message>
        <source>Role board</source>
        <translation>Rollenbord</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Casus</translation>
    </message>
    <message>
        <source>Whose account the cards at the left are from</source>
        <translation>Uit wiens verhaal de kaarten links komen</translation>
    </message>
    <message>
        <source>Contact or words</source>
        <translation>Contact of woorden</translation>
    </message>
    <message>
        <source>Cards with these words</source>
        <translation>Kaarten met deze woorden</translation>
    </message>
    <message>
        <source>Sorted too</source>
        <translation>Ook gesorteerd</translation>
    </message>
    <message>
        <source>Shows at the left also what is on a pile or has a role already</source>
        <translation>Toont links ook wat al op een stapel ligt of een rol heeft</translation>
    </message>
    <message>
        <source>Individuated</source>
        <translation>Als persoon</translation>
    </message>
    <message>
        <source>Only contacts who are named, or described in a way that returns</source>
        <translation>Alleen contacten met een naam, of met een omschrijving die terugkeert</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Shows the roles that hold passages beside the piles</source>
        <translation>Toont naast de stapels de rollen die passages hebben</translation>
    </message>
    <message>
        <source>Suggestions</source>
        <translation>Voorstellen</translation>
    </message>
    <message>
        <source>Shows which roles the words of a card suggest. Leave it off in a first round of sorting, so that it is not led by them.</source>
        <translation>Toont welke rollen de woorden van een kaart doen vermoeden. Laat dit uit in een eerste ronde van sorteren, zodat die er niet door gestuurd wordt.</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Passages</translation>
    </message>
    <message>
        <source>Piles and roles</source>
        <translation>Stapels en rollen</translation>
    </message>
    <message>
        <source>There are no passages about people yet. Confirm who is mentioned on the page People, or code passages about contacts; their sentences are the cards of this board.</source>
        <translation>Er zijn nog geen passages over mensen. Bevestig op de pagina Mensen wie er vermeld worden, of codeer passages over contacten; hun zinnen zijn de kaarten van dit bord.</translation>
    </message>
    <message>
        <source>Go to People</source>
        <translation>Naar Mensen</translation>
    </message>
    <message>
        <source>Nothing is on this pile yet.</source>
        <translation>Op deze stapel ligt nog niets.</translation>
    </message>
    <message>
        <source>All passages</source>
        <translation>Alle passages</translation>
    </message>
    <message>
        <source>Not sorted yet</source>
        <translation>Nog niet gesorteerd</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
    <message>
        <source>Every passage is sorted.</source>
        <translation>Elke passage is gesorteerd.</translation>
    </message>
    <message>
        <source>No card fits these choices.</source>
        <translation>Geen kaart past bij deze keuzes.</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Alle casussen</translation>
    </message>
</context>
<context>
    <name>kith::workbench::RoleDialog</name>
    <message>
        <source>A new role</source>
        <translation>Een nieuwe rol</translation>
    </message>
    <message>
        <source>The passages on “%1” become codings of a new role in the codebook, and sources that are coded already are listed to be looked at again.</source>
        <translation>De passages op ‘%1’ worden coderingen van een nieuwe rol in het codeboek, en bronnen die al gecodeerd zijn komen op de lijst om opnieuw te bekijken.</translation>
    </message>
    <message>
        <source>What such a contact does for the person who tells of it</source>
        <translation>Wat zo&apos;n contact doet voor wie erover vertelt</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definitie</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Benaming</translation>
    </message>
    <message>
        <source>&amp;Label</source>
        <translation>&amp;Benaming</translation>
    </message>
    <message>
        <source>&amp;Definition</source>
        <translation>&amp;Definitie</translation>
    </message>
    <message>
        <source>Make the role</source>
        <translation>Rol maken</translation>
    </message>
</context>
</TS>
