<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>kith::workbench::AccountsModel</name>
    <message numerus="yes">
        <source>%1, %n contact(s)</source>
        <translation>
            <numerusform>%1, %n contact</numerusform>
            <numerusform>%1, %n contacten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::workbench::ChangeDialog</name>
    <message>
        <source>A change of the tie with %1</source>
        <translation>Een verandering van de band met %1</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>niet verteld</translation>
    </message>
    <message>
        <source>No words</source>
        <translation>Geen woorden</translation>
    </message>
    <message>
        <source>as told: “after the move”</source>
        <translation>zoals verteld: “na de verhuizing”</translation>
    </message>
    <message>
        <source>&amp;Note the change</source>
        <translation>Verandering &amp;noteren</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Van</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Naar</translation>
    </message>
    <message>
        <source>&amp;Intention</source>
        <translation>&amp;Bedoeling</translation>
    </message>
    <message>
        <source>&amp;When</source>
        <translation>&amp;Wanneer</translation>
    </message>
    <message>
        <source>W&amp;ords</source>
        <translation>W&amp;oorden</translation>
    </message>
</context>
<context>
    <name>kith::workbench::ChangesModel</name>
    <message>
        <source>%1 → %2, %3</source>
        <translation>%1 → %2, %3</translation>
    </message>
    <message>
        <source>
“%1”</source>
        <translation>
“%1”</translation>
    </message>
    <message>
        <source>
Noted by %1</source>
        <translation>
Genoteerd door %1</translation>
    </message>
</context>
<context>
    <name>kith::workbench::ContactPanel</name>
    <message>
        <source>&amp;Passages</source>
        <translation>&amp;Passages</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Toevoegen…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ve&amp;rwijderen</translation>
    </message>
    <message>
        <source>Told changes of the tie</source>
        <translation>Vertelde veranderingen van de band</translation>
    </message>
    <message>
        <source>Lists every passage about this contact</source>
        <translation>Toont alle passages over dit contact</translation>
    </message>
    <message>
        <source>Add a told change</source>
        <translation>Vertelde verandering toevoegen</translation>
    </message>
    <message>
        <source>Notes how the account tells that this tie changed</source>
        <translation>Noteert hoe volgens het verhaal deze band veranderde</translation>
    </message>
    <message>
        <source>Remove the told change</source>
        <translation>Vertelde verandering verwijderen</translation>
    </message>
    <message>
        <source>No contact is chosen</source>
        <translation>Er is geen contact gekozen</translation>
    </message>
    <message>
        <source>Click a contact, or walk from one to another with the arrow keys.</source>
        <translation>Klik op een contact, of loop met de pijltoetsen van het ene naar het andere.</translation>
    </message>
    <message>
        <source>None is noted.</source>
        <translation>Er is er geen genoteerd.</translation>
    </message>
</context>
<context>
    <name>kith::workbench::EgogramView</name>
    <message>
        <source>This project is open for reading only: contacts stay where they are.</source>
        <translation>Dit project is alleen om te lezen geopend: contacten blijven waar ze zijn.</translation>
    </message>
    <message>
        <source>Tie: %1 – %2. Click to read the words.</source>
        <translation>Band: %1 – %2. Klik om de woorden te lezen.</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dit project is alleen om te lezen geopend.</translation>
    </message>
    <message>
        <source>%1 stays</source>
        <translation>%1 blijft</translation>
    </message>
    <message>
        <source>Tie: %1 – %2</source>
        <translation>Band: %1 – %2</translation>
    </message>
    <message>
        <source>Tie of %1 with …</source>
        <translation>Band van %1 met …</translation>
    </message>
    <message>
        <source>Tie of %1: choose the other contact with the arrow keys</source>
        <translation>Band van %1: kies met de pijltoetsen het andere contact</translation>
    </message>
    <message>
        <source>tie</source>
        <translation>band</translation>
    </message>
    <message>
        <source>no tie</source>
        <translation>geen band</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>niet gevraagd</translation>
    </message>
    <message>
        <source>%1 – %2: %3.   Enter: tie   N: no tie   0: not asked   Esc: leave</source>
        <translation>%1 – %2: %3.   Enter: band   N: geen band   0: niet gevraagd   Esc: weg</translation>
    </message>
</context>
<context>
    <name>kith::workbench::NetworkPage</name>
    <message>
        <source>Networks</source>
        <translation>Netwerken</translation>
    </message>
    <message>
        <source>This project is open for reading only.</source>
        <translation>Dit project is alleen om te lezen geopend.</translation>
    </message>
    <message>
        <source>%1 is still shown with another role: it has as many passages, or another coder&apos;s count.</source>
        <translation>%1 staat nog bij een andere rol: die heeft evenveel passages, of die van een andere codeur tellen.</translation>
    </message>
    <message>
        <source>&amp;0 no layer</source>
        <translation>&amp;0 geen laag</translation>
    </message>
    <message>
        <source>Layer of %1</source>
        <translation>Laag van %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2: %n passage(s)</source>
        <translation>
            <numerusform>%1 van %2: %n passage</numerusform>
            <numerusform>%1 van %2: %n passages</numerusform>
        </translation>
    </message>
    <message>
        <source>Tie: %1 – %2</source>
        <translation>Band: %1 – %2</translation>
    </message>
    <message>
        <source>%1. No words were noted for it.</source>
        <translation>%1. Er zijn geen woorden bij genoteerd.</translation>
    </message>
    <message>
        <source>&amp;Read the words</source>
        <translation>Woorden &amp;lezen</translation>
    </message>
    <message>
        <source>&amp;No tie</source>
        <translation>&amp;Geen band</translation>
    </message>
    <message>
        <source>Not &amp;asked</source>
        <translation>Niet ge&amp;vraagd</translation>
    </message>
    <message>
        <source>&amp;Passages</source>
        <translation>&amp;Passages</translation>
    </message>
    <message>
        <source>&amp;Layer</source>
        <translation>&amp;Laag</translation>
    </message>
    <message>
        <source>&amp;Role…</source>
        <translation>&amp;Rol…</translation>
    </message>
    <message>
        <source>&amp;Tie with…</source>
        <translation>&amp;Band met…</translation>
    </message>
    <message>
        <source>Add a told &amp;change…</source>
        <translation>Vertelde &amp;verandering toevoegen…</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>De afbeelding staat op het klembord.</translation>
    </message>
    <message>
        <source>Writing a picture</source>
        <translation>Afbeelding schrijven</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>netwerken</translation>
    </message>
    <message>
        <source>Export the picture</source>
        <translation>Afbeelding exporteren</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Tabel exporteren</translation>
    </message>
    <message>
        <source>Export all networks as GraphML</source>
        <translation>Alle netwerken exporteren als GraphML</translation>
    </message>
    <message>
        <source>Writing GraphML</source>
        <translation>GraphML schrijven</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n verhaal</numerusform>
            <numerusform>%n verhalen</numerusform>
        </translation>
    </message>
    <message>
        <source>Any role</source>
        <translation>Elke rol</translation>
    </message>
    <message>
        <source>Any layer</source>
        <translation>Elke laag</translation>
    </message>
    <message>
        <source>Any stage</source>
        <translation>Elke fase</translation>
    </message>
    <message>
        <source>Any factor</source>
        <translation>Elke factor</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n contact(s)</source>
        <translation>
            <numerusform>%1 van %n contact</numerusform>
            <numerusform>%1 van %n contacten</numerusform>
        </translation>
    </message>
    <message>
        <source>Order of the accounts</source>
        <translation>Volgorde van de verhalen</translation>
    </message>
    <message>
        <source>In their own order</source>
        <translation>In hun eigen volgorde</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Grootste eerst</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Verhaal</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Afbeelding</translation>
    </message>
    <message>
        <source>The network in rings and sectors</source>
        <translation>Het netwerk in ringen en sectoren</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabel</translation>
    </message>
    <message>
        <source>The same in words and numbers</source>
        <translation>Hetzelfde in woorden en getallen</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle verhalen</translation>
    </message>
    <message>
        <source>The networks of all accounts beside one another</source>
        <translation>De netwerken van alle verhalen naast elkaar</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>The contact, the measures of the network and the legend</source>
        <translation>Het contact, de maten van het netwerk en de legenda</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Pictures, tables and networks as files</source>
        <translation>Afbeeldingen, tabellen en netwerken als bestand</translation>
    </message>
    <message>
        <source>Only contacts with this role</source>
        <translation>Alleen contacten met deze rol</translation>
    </message>
    <message>
        <source>Only contacts in this layer</source>
        <translation>Alleen contacten in deze laag</translation>
    </message>
    <message>
        <source>Only contacts with this stage</source>
        <translation>Alleen contacten met deze fase</translation>
    </message>
    <message>
        <source>Only contacts with this factor</source>
        <translation>Alleen contacten met deze factor</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Namen</translation>
    </message>
    <message>
        <source>Writes the names of contacts beside their marks</source>
        <translation>Schrijft de namen van contacten bij hun teken</translation>
    </message>
    <message>
        <source>Which table</source>
        <translation>Welke tabel</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contacten</translation>
    </message>
    <message>
        <source>Measures of contacts</source>
        <translation>Maten van contacten</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Uitzoomen (−)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Passend</translation>
    </message>
    <message>
        <source>Fit the picture into the window (F)</source>
        <translation>De afbeelding passend maken (F)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Inzoomen (+)</translation>
    </message>
    <message>
        <source>Networks of all accounts</source>
        <translation>Netwerken van alle verhalen</translation>
    </message>
    <message>
        <source>There are no contacts yet, so there is no network to show.

Decide on the page People who is mentioned in an account: each contact that you confirm appears here.</source>
        <translation>Er zijn nog geen contacten, dus is er geen netwerk om te tonen.

Beslis op de pagina Mensen wie er in een verhaal genoemd wordt: elk contact dat u bevestigt, verschijnt hier.</translation>
    </message>
    <message>
        <source>Open &amp;People</source>
        <translation>&amp;Mensen openen</translation>
    </message>
    <message>
        <source>&lt;p&gt;&lt;b&gt;With the mouse&lt;/b&gt;&lt;br&gt;Drag a contact into another ring (layer) or sector (role). Drag from the small circle beside the chosen contact, or hold Shift, to draw a tie. Click a tie to read its words. The wheel zooms, the ground drags the sheet.&lt;/p&gt;&lt;p&gt;&lt;b&gt;With keys&lt;/b&gt;&lt;br&gt;Arrows: to the next contact&lt;br&gt;Page Down, Page Up: through all of them&lt;br&gt;Enter: its passages&lt;br&gt;L, then 1, 2, 3 or 0: into a layer&lt;br&gt;O: choose a role&lt;br&gt;T, another contact, Enter: a tie; N: no tie; 0: not asked&lt;br&gt;+, −, F: zoom, fit&lt;/p&gt;</source>
        <translation>&lt;p&gt;&lt;b&gt;Met de muis&lt;/b&gt;&lt;br&gt;Sleep een contact naar een andere ring (laag) of sector (rol). Sleep vanaf het rondje naast het gekozen contact, of houd Shift ingedrukt, om een band te trekken. Klik op een band om de woorden te lezen. Het wiel zoomt; aan de ondergrond verschuift u het blad.&lt;/p&gt;&lt;p&gt;&lt;b&gt;Met toetsen&lt;/b&gt;&lt;br&gt;Pijlen: naar het volgende contact&lt;br&gt;Page Down, Page Up: alle contacten langs&lt;br&gt;Enter: de passages&lt;br&gt;L, dan 1, 2, 3 of 0: in een laag&lt;br&gt;O: een rol kiezen&lt;br&gt;T, een ander contact, Enter: een band; N: geen band; 0: niet gevraagd&lt;br&gt;+, −, F: zoomen, passend&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Maten</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legenda</translation>
    </message>
    <message>
        <source>List the &amp;passages of the contact</source>
        <translation>&amp;Passages van het contact tonen</translation>
    </message>
    <message>
        <source>Put into a &amp;layer…</source>
        <translation>In een &amp;laag plaatsen…</translation>
    </message>
    <message>
        <source>Choose the r&amp;ole…</source>
        <translation>R&amp;ol kiezen…</translation>
    </message>
    <message>
        <source>Judge a &amp;tie…</source>
        <translation>Een &amp;band beoordelen…</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Inzoomen</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>&amp;Uitzoomen</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>&amp;Passend maken</translation>
    </message>
    <message>
        <source>Sho&amp;w names</source>
        <translation>&amp;Namen tonen</translation>
    </message>
    <message>
        <source>Next account</source>
        <translation>Volgende verhaal</translation>
    </message>
    <message>
        <source>Previous account</source>
        <translation>Vorige verhaal</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>De afbeelding tonen</translation>
    </message>
    <message>
        <source>Show the table</source>
        <translation>De tabel tonen</translation>
    </message>
    <message>
        <source>Show all accounts</source>
        <translation>Alle verhalen tonen</translation>
    </message>
    <message>
        <source>Show or hide the &amp;details</source>
        <translation>&amp;Details tonen of verbergen</translation>
    </message>
    <message>
        <source>&amp;Picture…</source>
        <translation>&amp;Afbeelding…</translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>Afbeelding &amp;kopiëren</translation>
    </message>
    <message>
        <source>&amp;Table…</source>
        <translation>&amp;Tabel…</translation>
    </message>
    <message>
        <source>C&amp;opy the table</source>
        <translation>Tabel k&amp;opiëren</translation>
    </message>
    <message>
        <source>Copy the &amp;measures</source>
        <translation>&amp;Maten kopiëren</translation>
    </message>
    <message>
        <source>All networks as &amp;GraphML…</source>
        <translation>Alle netwerken als &amp;GraphML…</translation>
    </message>
    <message>
        <source>%1 (now)</source>
        <translation>%1 (nu)</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>Rol van %1</translation>
    </message>
    <message>
        <source>Type a part of a role&apos;s name</source>
        <translation>Typ een deel van de naam van een rol</translation>
    </message>
    <message>
        <source>Your passages that give this contact its role are recoded with the role chosen here.</source>
        <translation>Uw passages die dit contact zijn rol geven, worden met de hier gekozen rol hercodeerd.</translation>
    </message>
</context>
</TS>
