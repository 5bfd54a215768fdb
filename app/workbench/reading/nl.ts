<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>kith::workbench::FindBar</name>
    <message>
        <source>Find in this text</source>
        <translation>Zoek in deze tekst</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>Gevonden plaatsen</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>Vorige plaats (Shift+F3)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Volgende</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>Volgende plaats (F3)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluit</translation>
    </message>
    <message>
        <source>Close the search (Escape)</source>
        <translation>Sluit het zoeken (Escape)</translation>
    </message>
    <message>
        <source>Nowhere in this text</source>
        <translation>Nergens in deze tekst</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 van %2</translation>
    </message>
</context>
<context>
    <name>kith::workbench::PlayerLine</name>
    <message>
        <source>Play from the turn of the caret, or pause (F4)</source>
        <translation>Speel af vanaf de beurt van de cursor, of pauzeer (F4)</translation>
    </message>
    <message>
        <source>Back 5 s</source>
        <translation>5 s terug</translation>
    </message>
    <message>
        <source>Five seconds back (Shift+F4)</source>
        <translation>Vijf seconden terug (Shift+F4)</translation>
    </message>
    <message>
        <source>Place in the recording</source>
        <translation>Plaats in de opname</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Snelheid</translation>
    </message>
    <message>
        <source>The recording cannot be played. %1</source>
        <translation>De opname kan niet worden afgespeeld. %1</translation>
    </message>
    <message>
        <source>The recording is not where it was: %1</source>
        <translation>De opname staat niet meer waar zij stond: %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzeer</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Speel af</translation>
    </message>
    <message>
        <source>This machine has nothing to play sound with.</source>
        <translation>Deze computer heeft niets om geluid mee af te spelen.</translation>
    </message>
</context>
<context>
    <name>kith::workbench::ReadingPage</name>
    <message>
        <source>Code the selection…</source>
        <translation>Codeer de selectie…</translation>
    </message>
    <message>
        <source>Code with %1</source>
        <translation>Codeer met %1</translation>
    </message>
    <message>
        <source>No code has the key %1. Keys are given in the codebook.</source>
        <translation>Geen code heeft de toets %1. Toetsen worden in het codeboek gegeven.</translation>
    </message>
    <message>
        <source>Code the same again</source>
        <translation>Codeer nog eens hetzelfde</translation>
    </message>
    <message>
        <source>Code in the passage&apos;s own words</source>
        <translation>Codeer in de eigen woorden van het fragment</translation>
    </message>
    <message>
        <source>The interviewer asked about…</source>
        <translation>De interviewer vroeg naar…</translation>
    </message>
    <message>
        <source>The interviewer probed…</source>
        <translation>De interviewer vroeg door over…</translation>
    </message>
    <message>
        <source>Stage: build</source>
        <translation>Fase: opbouwen</translation>
    </message>
    <message>
        <source>Stage: maintain</source>
        <translation>Fase: onderhouden</translation>
    </message>
    <message>
        <source>Stage: activate</source>
        <translation>Fase: activeren</translation>
    </message>
    <message>
        <source>Contact…</source>
        <translation>Contact…</translation>
    </message>
    <message>
        <source>The contact under the cursor, or the last one</source>
        <translation>Het contact onder de cursor, of het laatste</translation>
    </message>
    <message>
        <source>No contact</source>
        <translation>Geen contact</translation>
    </message>
    <message>
        <source>Quality…</source>
        <translation>Kwaliteit…</translation>
    </message>
    <message>
        <source>Memo on the coding…</source>
        <translation>Memo bij de codering…</translation>
    </message>
    <message>
        <source>Remove the coding</source>
        <translation>Haal de codering weg</translation>
    </message>
    <message>
        <source>End of the coding: a word further</source>
        <translation>Einde van de codering: een woord verder</translation>
    </message>
    <message>
        <source>End of the coding: a word back</source>
        <translation>Einde van de codering: een woord terug</translation>
    </message>
    <message>
        <source>Beginning of the coding: a word further</source>
        <translation>Begin van de codering: een woord verder</translation>
    </message>
    <message>
        <source>Beginning of the coding: a word back</source>
        <translation>Begin van de codering: een woord terug</translation>
    </message>
    <message>
        <source>Next coding</source>
        <translation>Volgende codering</translation>
    </message>
    <message>
        <source>Previous coding</source>
        <translation>Vorige codering</translation>
    </message>
    <message>
        <source>Select the turn</source>
        <translation>Selecteer de beurt</translation>
    </message>
    <message>
        <source>Select the sentence</source>
        <translation>Selecteer de zin</translation>
    </message>
    <message>
        <source>Find next</source>
        <translation>Zoek volgende</translation>
    </message>
    <message>
        <source>Find previous</source>
        <translation>Zoek vorige</translation>
    </message>
    <message>
        <source>Copy the passage</source>
        <translation>Kopieer het fragment</translation>
    </message>
    <message>
        <source>Play from here, or pause</source>
        <translation>Speel vanaf hier af, of pauzeer</translation>
    </message>
    <message>
        <source>Recording: five seconds back</source>
        <translation>Opname: vijf seconden terug</translation>
    </message>
    <message>
        <source>Recording of this transcript…</source>
        <translation>Opname van dit transcript…</translation>
    </message>
    <message>
        <source>This project is open for reading only, so nothing can be coded.</source>
        <translation>Dit project is alleen om te lezen open; er kan niets worden gecodeerd.</translation>
    </message>
    <message>
        <source>Select a passage first: with the mouse, with Shift and the arrows, S for the sentence, T for the turn.</source>
        <translation>Selecteer eerst een fragment: met de muis, met Shift en de pijltjes, S voor de zin, T voor de beurt.</translation>
    </message>
    <message>
        <source>Coded: %1</source>
        <translation>Gecodeerd: %1</translation>
    </message>
    <message>
        <source>Nothing was coded here yet.</source>
        <translation>Hier is nog niets gecodeerd.</translation>
    </message>
    <message>
        <source>Select the words first that shall name the code.</source>
        <translation>Selecteer eerst de woorden die de code een naam geven.</translation>
    </message>
    <message>
        <source>Coded in its own words: %1</source>
        <translation>In eigen woorden gecodeerd: %1</translation>
    </message>
    <message>
        <source>Choose a coding first: click on it, or N and P go from one to the next.</source>
        <translation>Kies eerst een codering: klik erop, of ga met N en P van de ene naar de andere.</translation>
    </message>
    <message>
        <source>This is a coding of %1: each coder changes only what is their own.</source>
        <translation>Dit is een codering van %1: iedere codeur verandert alleen wat van hem of haar zelf is.</translation>
    </message>
    <message>
        <source>Removed: %1 (Ctrl+Z brings it back)</source>
        <translation>Weggehaald: %1 (Ctrl+Z brengt het terug)</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Kwaliteit</translation>
    </message>
    <message>
        <source>The quality of the contact that this passage tells of, in a few words:</source>
        <translation>De kwaliteit van het contact waarvan dit fragment vertelt, in enkele woorden:</translation>
    </message>
    <message>
        <source>Memo</source>
        <translation>Memo</translation>
    </message>
    <message>
        <source>Code the selection</source>
        <translation>Codeer de selectie</translation>
    </message>
    <message>
        <source>This passage stands in nobody&apos;s account, so it has no contacts. Say in the list of sources who is the interviewee.</source>
        <translation>Dit fragment staat in niemands verhaal en heeft dus geen contacten. Zeg in de lijst van bronnen wie de geïnterviewde is.</translation>
    </message>
    <message>
        <source>group</source>
        <translation>groep</translation>
    </message>
    <message>
        <source>New contact: %1</source>
        <translation>Nieuw contact: %1</translation>
    </message>
    <message>
        <source>Adds this contact to the account, and names it in the coding.</source>
        <translation>Voegt dit contact aan het verhaal toe en noemt het in de codering.</translation>
    </message>
    <message>
        <source>Whom is this about?</source>
        <translation>Over wie gaat dit?</translation>
    </message>
    <message>
        <source>Type a part of a name, or a new one</source>
        <translation>Typ een deel van een naam, of een nieuwe</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>Wat dit is</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Vertaling</translation>
    </message>
    <message>
        <source>Show the translation beside the original, turn by turn</source>
        <translation>Toon de vertaling naast het origineel, beurt voor beurt</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Vermeldingen</translation>
    </message>
    <message>
        <source>Underline mentions of people: a solid line for names, dashes for descriptions, dots for pronouns; thick where they are confirmed</source>
        <translation>Onderstreep vermeldingen van mensen: een doorgetrokken lijn voor namen, streepjes voor omschrijvingen, puntjes voor voornaamwoorden; dik waar zij bevestigd zijn</translation>
    </message>
    <message>
        <source>Coders</source>
        <translation>Codeurs</translation>
    </message>
    <message>
        <source>Whose codings are shown</source>
        <translation>Wiens coderingen worden getoond</translation>
    </message>
    <message>
        <source>Done with this source</source>
        <translation>Klaar met deze bron</translation>
    </message>
    <message>
        <source>That you have coded all of this source, also where you found nothing to code</source>
        <translation>Dat u deze hele bron hebt gecodeerd, ook waar u niets te coderen vond</translation>
    </message>
    <message>
        <source>Choose a source on the left to read it.</source>
        <translation>Kies links een bron om die te lezen.</translation>
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
    <message>
        <source>Interview</source>
        <translation>Interview</translation>
    </message>
    <message>
        <source>Literature</source>
        <translation>Literatuur</translation>
    </message>
    <message>
        <source>Field note</source>
        <translation>Veldnotitie</translation>
    </message>
    <message>
        <source>superseded by a later version</source>
        <translation>vervangen door een latere versie</translation>
    </message>
    <message>
        <source>blind: others&apos; codings are kept from you</source>
        <translation>blind: coderingen van anderen worden u niet getoond</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Origineel</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (u)</translation>
    </message>
    <message>
        <source>Coders: all %1</source>
        <translation>Codeurs: alle %1</translation>
    </message>
    <message>
        <source>Coders: %1 of %2</source>
        <translation>Codeurs: %1 van %2</translation>
    </message>
    <message>
        <source>The consent for this source does not allow quoting it, so its words are not copied.</source>
        <translation>De toestemming voor deze bron staat citeren niet toe; haar woorden worden niet gekopieerd.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Gekopieerd.</translation>
    </message>
    <message>
        <source>The recording of this transcript</source>
        <translation>De opname van dit transcript</translation>
    </message>
    <message>
        <source>Sound and video (*.mp3 *.m4a *.wav *.ogg *.oga *.flac *.mp4 *.webm *.mkv *.mov);;All files (*)</source>
        <translation>Geluid en beeld (*.mp3 *.m4a *.wav *.ogg *.oga *.flac *.mp4 *.webm *.mkv *.mov);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>Looking for mentions of people in %1</source>
        <translation>Vermeldingen van mensen zoeken in %1</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcript</translation>
    </message>
    <message>
        <source>There are no words in this text.</source>
        <translation>Er staan geen woorden in deze tekst.</translation>
    </message>
    <message>
        <source>Quality: %1</source>
        <translation>Kwaliteit: %1</translation>
    </message>
    <message>
        <source>Memo: %1</source>
        <translation>Memo: %1</translation>
    </message>
    <message>
        <source>Coded by %1</source>
        <translation>Gecodeerd door %1</translation>
    </message>
    <message>
        <source>A code of the passage&apos;s own words</source>
        <translation>Een code in de eigen woorden van het fragment</translation>
    </message>
    <message>
        <source>Answers of %1</source>
        <translation>Antwoorden van %1</translation>
    </message>
    <message numerus="yes">
        <source>%n turn(s)</source>
        <translation>
            <numerusform>%n beurt</numerusform>
            <numerusform>%n beurten</numerusform>
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
        <source>Save</source>
        <translation>Bewaren</translation>
    </message>
    <message>
        <source>Memo on %1:</source>
        <translation>Memo bij %1:</translation>
    </message>
</context>
<context>
    <name>kith::workbench::TranscriptView</name>
    <message>
        <source>Not a mention of a contact</source>
        <translation>Geen vermelding van een contact</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>iemand</translation>
    </message>
    <message>
        <source>Mention of %1</source>
        <translation>Vermelding van %1</translation>
    </message>
    <message>
        <source>Perhaps a mention of %1</source>
        <translation>Misschien een vermelding van %1</translation>
    </message>
    <message>
        <source>Turn %1</source>
        <translation>Beurt %1</translation>
    </message>
    <message>
        <source>Turn %1, %2</source>
        <translation>Beurt %1, %2</translation>
    </message>
    <message>
        <source>Coding: %1</source>
        <translation>Codering: %1</translation>
    </message>
</context>
</TS>
