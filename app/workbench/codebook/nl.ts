<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>kith::workbench::AddCodeDialog</name>
    <message>
        <source>Add a code</source>
        <translation>Een code toevoegen</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>In het kort</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>In the layer %1. It opens the list of sources to be looked at again.</source>
        <translation>In de laag %1. Dit opent de lijst van bronnen die opnieuw bekeken moeten worden.</translation>
    </message>
    <message>
        <source>that you name</source>
        <translation>die u noemt</translation>
    </message>
    <message>
        <source>Below %1. It opens the list of sources to be looked at again.</source>
        <translation>Onder %1. Dit opent de lijst van bronnen die opnieuw bekeken moeten worden.</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Toevoegen</translation>
    </message>
</context>
<context>
    <name>kith::workbench::CodeEditor</name>
    <message>
        <source>indigo</source>
        <translation>indigo</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>blauw</translation>
    </message>
    <message>
        <source>sky blue</source>
        <translation>hemelsblauw</translation>
    </message>
    <message>
        <source>teal</source>
        <translation>blauwgroen</translation>
    </message>
    <message>
        <source>green</source>
        <translation>groen</translation>
    </message>
    <message>
        <source>olive</source>
        <translation>olijfgroen</translation>
    </message>
    <message>
        <source>sand</source>
        <translation>zandkleur</translation>
    </message>
    <message>
        <source>orange</source>
        <translation>oranje</translation>
    </message>
    <message>
        <source>rose</source>
        <translation>roze</translation>
    </message>
    <message>
        <source>wine</source>
        <translation>wijnrood</translation>
    </message>
    <message>
        <source>purple</source>
        <translation>paars</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>grijs</translation>
    </message>
    <message>
        <source>Choose a code on the left, or add one.</source>
        <translation>Kies links een code, of voeg er een toe.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>What files and queries call it: factor.learning</source>
        <translation>Hoe bestanden en zoekvragen hem noemen: factor.learning</translation>
    </message>
    <message>
        <source>Words in each language</source>
        <translation>Woorden per taal</translation>
    </message>
    <message>
        <source>Label, %1</source>
        <translation>Label, %1</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>In het kort</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definitie</translation>
    </message>
    <message>
        <source>Use it when</source>
        <translation>Gebruik hem als</translation>
    </message>
    <message>
        <source>Not when</source>
        <translation>Niet als</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Voorbeeld</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Laag</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groep</translation>
    </message>
    <message>
        <source>Below which code</source>
        <translation>Onder welke code</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Onder</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Kleur</translation>
    </message>
    <message>
        <source>Colour of the code</source>
        <translation>Kleur van de code</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Toets</translation>
    </message>
    <message>
        <source>The key that gives the code to the selection in a transcript</source>
        <translation>De toets die de selectie in een transcript deze code geeft</translation>
    </message>
    <message>
        <source>stated in the study</source>
        <translation>in de studie genoemd</translation>
    </message>
    <message>
        <source>inferred from it</source>
        <translation>eruit afgeleid</translation>
    </message>
    <message>
        <source>ours</source>
        <translation>van ons</translation>
    </message>
    <message>
        <source>Where its name comes from</source>
        <translation>Waar de naam vandaan komt</translation>
    </message>
    <message>
        <source>Where its definition comes from</source>
        <translation>Waar de definitie vandaan komt</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkomst</translation>
    </message>
    <message>
        <source>literature</source>
        <translation>literatuur</translation>
    </message>
    <message>
        <source>survey</source>
        <translation>enquête</translation>
    </message>
    <message>
        <source>interview</source>
        <translation>interview</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>onbekend</translation>
    </message>
    <message>
        <source>Citation</source>
        <translation>Literatuurverwijzing</translation>
    </message>
    <message>
        <source>Its name is</source>
        <translation>De naam is</translation>
    </message>
    <message>
        <source>Its definition is</source>
        <translation>De definitie is</translation>
    </message>
    <message>
        <source>In the codebook since version %1.</source>
        <translation>In het codeboek sinds versie %1.</translation>
    </message>
    <message>
        <source>Retired in version %1.</source>
        <translation>Vervallen in versie %1.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>geen</translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>Een andere kleur…</translation>
    </message>
</context>
<context>
    <name>kith::workbench::CodeTree</name>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
</context>
<context>
    <name>kith::workbench::CodeTreeModel</name>
    <message>
        <source>Not when: %1</source>
        <translation>Niet als: %1</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Toets: %1</translation>
    </message>
    <message>
        <source>Retired in version %1 of the codebook</source>
        <translation>Vervallen in versie %1 van het codeboek</translation>
    </message>
    <message>
        <source>%1 (retired)</source>
        <translation>%1 (vervallen)</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Toets %1</translation>
    </message>
    <message numerus="yes">
        <source>%n coding(s)</source>
        <translation>
            <numerusform>%n codering</numerusform>
            <numerusform>%n coderingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Toets</translation>
    </message>
    <message>
        <source>Codings</source>
        <translation>Coderingen</translation>
    </message>
</context>
<context>
    <name>kith::workbench::CodebookPage</name>
    <message>
        <source>Parts of the codebook</source>
        <translation>Delen van het codeboek</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versies</translation>
    </message>
    <message>
        <source>To be coded again</source>
        <translation>Opnieuw te coderen</translation>
    </message>
    <message>
        <source>Codebook</source>
        <translation>Codeboek</translation>
    </message>
    <message>
        <source>Filter codes</source>
        <translation>Codes filteren</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Vervallen</translation>
    </message>
    <message>
        <source>Show codes that were retired, too</source>
        <translation>Ook vervallen codes tonen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wijzigen</translation>
    </message>
    <message>
        <source>Add, move, merge, split, retire, import</source>
        <translation>Toevoegen, verplaatsen, samenvoegen, splitsen, laten vervallen, importeren</translation>
    </message>
    <message>
        <source>Version before</source>
        <translation>Eerste versie</translation>
    </message>
    <message>
        <source>Version after</source>
        <translation>Latere versie</translation>
    </message>
    <message>
        <source>Differences between version</source>
        <translation>Verschillen tussen versie</translation>
    </message>
    <message>
        <source>and version</source>
        <translation>en versie</translation>
    </message>
    <message>
        <source>Coded again: done</source>
        <translation>Opnieuw gecodeerd: klaar</translation>
    </message>
    <message>
        <source>Add a code…</source>
        <translation>Code toevoegen…</translation>
    </message>
    <message>
        <source>Add a code below…</source>
        <translation>Code eronder toevoegen…</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Omhoog</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Omlaag</translation>
    </message>
    <message>
        <source>Move below the code above it</source>
        <translation>Onder de code erboven plaatsen</translation>
    </message>
    <message>
        <source>Move out</source>
        <translation>Een niveau hoger plaatsen</translation>
    </message>
    <message>
        <source>Merge into…</source>
        <translation>Samenvoegen met…</translation>
    </message>
    <message>
        <source>Split…</source>
        <translation>Splitsen…</translation>
    </message>
    <message>
        <source>Retire</source>
        <translation>Laten vervallen</translation>
    </message>
    <message>
        <source>Import codes…</source>
        <translation>Codes importeren…</translation>
    </message>
    <message>
        <source>The code cannot go further that way.</source>
        <translation>Verder die kant op kan de code niet.</translation>
    </message>
    <message>
        <source>%1 is retired; its codings stay. Ctrl+Z takes it back.</source>
        <translation>%1 is vervallen; de coderingen blijven. Ctrl+Z maakt het ongedaan.</translation>
    </message>
    <message>
        <source>Import codes</source>
        <translation>Codes importeren</translation>
    </message>
    <message>
        <source>Codebooks and protocols (*.toml);;All files (*)</source>
        <translation>Codeboeken en protocollen (*.toml);;Alle bestanden (*)</translation>
    </message>
    <message>
        <source>The codebook has all codes of %1 already.</source>
        <translation>Het codeboek heeft alle codes van %1 al.</translation>
    </message>
    <message>
        <source>Nothing: a code that is added or promoted later lists here the sources that must be looked at again.</source>
        <translation>Niets: een code die er later bij komt, zet hier de bronnen neer die opnieuw bekeken moeten worden.</translation>
    </message>
    <message>
        <source>Codes that came later: Enter opens the source, D says that it was looked at again.</source>
        <translation>Codes die er later bij kwamen: Enter opent de bron, D zegt dat zij opnieuw bekeken is.</translation>
    </message>
    <message>
        <source>To be coded again (%1)</source>
        <translation>Opnieuw te coderen (%1)</translation>
    </message>
    <message>
        <source>These versions do not differ.</source>
        <translation>Deze versies verschillen niet.</translation>
    </message>
    <message>
        <source>Merge %1 into …</source>
        <translation>%1 samenvoegen met …</translation>
    </message>
    <message>
        <source>Its codings become codings of the code that you choose; where a passage has both, one remains. %1 is retired.</source>
        <translation>De coderingen worden coderingen van de code die je kiest; waar een passage beide heeft, blijft er één over. %1 vervalt.</translation>
    </message>
</context>
<context>
    <name>kith::workbench::CodesDock</name>
    <message>
        <source>Filter codes</source>
        <translation>Codes filteren</translation>
    </message>
    <message>
        <source>Words of names and definitions. Down goes to the codes, Enter applies the current one.</source>
        <translation>Woorden uit namen en definities. Pijl omlaag gaat naar de codes, Enter past de huidige toe.</translation>
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
        <source>Retired</source>
        <translation>Vervallen</translation>
    </message>
    <message>
        <source>Show codes that were retired, too</source>
        <translation>Ook vervallen codes tonen</translation>
    </message>
    <message>
        <source>While you code blind, only your own codings are counted.</source>
        <translation>Zolang u blind codeert, worden alleen uw eigen coderingen geteld.</translation>
    </message>
    <message>
        <source>Apply to the selection (Enter)</source>
        <translation>Op de selectie toepassen (Enter)</translation>
    </message>
    <message>
        <source>List its passages</source>
        <translation>De passages tonen</translation>
    </message>
    <message>
        <source>Show in the inspector</source>
        <translation>In de inspecteur tonen</translation>
    </message>
    <message>
        <source>Edit in the codebook</source>
        <translation>In het codeboek bewerken</translation>
    </message>
    <message>
        <source>%1 is retired: it cannot be applied.</source>
        <translation>%1 is vervallen en kan niet worden toegepast.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n passage(s)</source>
        <translation>
            <numerusform>%1: %n passage</numerusform>
            <numerusform>%1: %n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>kith::workbench::ImportCodesDialog</name>
    <message>
        <source>Import codes from %1</source>
        <translation>Codes importeren uit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) that the codebook does not have:</source>
        <translation>
            <numerusform>%n code die het codeboek niet heeft:</numerusform>
            <numerusform>%n codes die het codeboek niet heeft:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) that the file has otherwise:</source>
        <translation>
            <numerusform>%n code die in het bestand anders is:</numerusform>
            <numerusform>%n codes die in het bestand anders zijn:</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the new ones</source>
        <translation>De nieuwe toevoegen</translation>
    </message>
    <message>
        <source>Add and replace</source>
        <translation>Toevoegen en vervangen</translation>
    </message>
</context>
<context>
    <name>kith::workbench::SplitCodeDialog</name>
    <message>
        <source>Split %1</source>
        <translation>%1 splitsen</translation>
    </message>
    <message>
        <source>Name of the new code</source>
        <translation>Naam van de nieuwe code</translation>
    </message>
    <message>
        <source>Words of the passage</source>
        <translation>Woorden van de passage</translation>
    </message>
    <message>
        <source>A regular expression, such as learn(ed|t)</source>
        <translation>Een reguliere expressie, zoals geleer(d|de)</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Casus</translation>
    </message>
    <message>
        <source>any</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Nieuwe code</translation>
    </message>
    <message>
        <source>The new code takes over the codings for which all of this holds:</source>
        <translation>De nieuwe code neemt de coderingen over waarvoor dit alles geldt:</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Splitsen</translation>
    </message>
    <message>
        <source>Say which codings are meant.</source>
        <translation>Zeg welke coderingen bedoeld zijn.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n coding(s) go to the new code.</source>
        <translation>
            <numerusform>%1 van %n codering gaat naar de nieuwe code.</numerusform>
            <numerusform>%1 van %n coderingen gaan naar de nieuwe code.</numerusform>
        </translation>
    </message>
</context>
</TS>
