// A study's worth of units, made by chance but the same everywhere: two languages, several waves, codings, attributes,
// hyphens, apostrophes, awkward letters, empty turns.
#pragma once

#include "made_units.h"

#include "text/random_text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace kith::search::test {

class MadeCorpus {
public:
    explicit MadeCorpus(std::uint32_t seed) : random_(seed) {}

    // In document order: a source has up to three texts of eight turns each.
    std::vector<Unit> units(int count) {
        std::vector<Unit> all;
        for (int i = 0; i < count; ++i) {
            const int source = 1 + i / 24;
            if (i % 24 == 0) beginSource(source);
            Unit unit = source_;
            unit.place = {source, 1 + i % 24 / 8, 1 + i % 8};
            unit.begin = {100 * (i % 8)};
            fill(unit);
            all.push_back(std::move(unit));
        }
        return all;
    }

    // Says something else, is coded otherwise, or both.
    void change(Unit& unit) { fill(unit); }

    std::size_t below(std::size_t limit) { return random_.below(limit); }

private:
    template<class Value>
    const Value& oneOf(const std::vector<Value>& values) {
        return values[random_.below(values.size())];
    }

    void beginSource(int number) {
        source_ = Unit();
        source_.source = sourceKey(number);
        source_.title = "Interview " + std::to_string(number) + (number % 2 == 0 ? ", Zoë" : "");
        if (number == 3) source_.title += std::string(300, 'x') + "y";
        source_.study = "Study";
        source_.wave = oneOf<std::string>({"", "2009", "2010", "2010 spring"});
        source_.language = number % 2 == 0 ? "nl" : "en";
        if (number % 7 == 0) source_.language = "";
        source_.ego = oneOf<std::string>({"Marit", "Henk de Vries", "Zoë", ""});
        source_.kind = number % 5 == 0 ? SourceKind::Survey : SourceKind::Interview;
        if (number % 6 == 0) return; // no case
        Attributes attributes;
        attributes["age"] = static_cast<double>(20 + random_.below(50)) / (random_.below(2) == 0 ? 1 : 2);
        attributes["Started"] = oneOf<std::string>({"2009-05-01", "2010-11-24", "2010", "long ago"});
        attributes["home town"] = oneOf<std::string>({"Delft", "Den Haag", "’s-Hertogenbosch", "Nan", "inf"});
        attributes["manager"] = random_.below(2) == 0;
        attributes["score"] = random_.below(2) == 0 ? AttributeValue(static_cast<double>(random_.below(9)) - 4)
                                                    : AttributeValue(std::to_string(random_.below(9)));
        attributes["nothing"] = std::monostate();
        // Two that are one to queries, and one with a name longer than a term may be.
        attributes["Year of birth"] = static_cast<double>(1950 + random_.below(40));
        attributes["year_of_birth"] = oneOf<std::string>({"1960", "1970", "unknown"});
        attributes[std::string(230, 'q')] = oneOf<std::string>({"yes", "no", "perhaps"});
        source_.attributes = std::make_shared<Attributes>(std::move(attributes));
    }

    void fill(Unit& unit) {
        static const std::vector<std::string> english{
            "the",     "the",     "the",       "and",        "and",       "my",         "my",    "a",       "it",
            "trust",   "trusted", "trusts",    "network",    "networks",  "networking", "learn", "learned", "learning",
            "boss",    "boss's",  "co-worker", "coworker",   "coworkers", "co worker",  "Anna",  "Anna’s",  "Hanneke",
            "Janneke", "Zoë",     "ZOE",       "up-to-date", "2010",      "2010-2011",  "3.50",  "1,000",   "can't",
            "worked",  "working", "word",      "ward",       "so",        "so so",      "said"};
        static const std::vector<std::string> dutch{
            "het",        "het",    "de",      "de",      "en",         "mijn",       "mijn",          "een",
            "één",        "leren",  "leerde",  "geleerd", "vertrouwen", "vertrouwde", "netwerk",       "netwerken",
            "genetwerkt", "werk",   "baas",    "vriend",  "vrienden",   "collega",    "collega's",     "oud-collega",
            "oudcollega", "zzp'er", "D'Hondt", "Hanneke", "Janneke",    "Zoë",        "Noord-Holland", "2010",
            "3,50",       "foto’s", "zei",     "dus dus", "trust",      "network"};
        static const std::vector<std::string> gaps{" ",  " ",   " ",   " ",  ", ", ". ",
                                                   "\n", " – ", "? “", " (", "-",  " 😀 "};
        unit.words.clear();
        const std::size_t count = random_.below(8) == 0 ? 0 : random_.below(40);
        for (std::size_t i = 0; i < count; ++i) {
            unit.words += oneOf(unit.language == "nl" ? dutch : english);
            unit.words += oneOf(gaps);
            if (random_.below(12) == 0) unit.words += random_.wellFormed(2) + " ";
            if (random_.below(400) == 0) unit.words += std::string(290 + random_.below(30), 'w') + " ";
        }
        unit.role = oneOf<SpeakerRole>({SpeakerRole::Unknown, SpeakerRole::Interviewer, SpeakerRole::Interviewee});
        unit.speaker = oneOf<std::string>({"I", "Marit", "Zoë", ""});
        unit.question = unit.kind == SourceKind::Survey ? "why" : "";
        unit.codings.clear();
        for (std::size_t i = random_.below(4); i > 0; --i) {
            UnitCoding coding;
            coding.code =
                oneOf<std::string>({"factor.trust", "factor.learning", "role.mentor", "role.coach", "vision"});
            coding.contact = oneOf<std::string>({"", "Anna", "Henk de Vries"});
            coding.stage = oneOf<Stage>({Stage::NotAsked, Stage::Build, Stage::Maintain});
            coding.coder = oneOf<std::string>({"ada", "bram"});
            const auto from = static_cast<std::int64_t>(random_.below(20));
            coding.span = {{unit.begin.value + from - 5}, {unit.begin.value + from + 1}};
            unit.codings.push_back(std::move(coding));
        }
    }

    kith::test::RandomText random_;
    Unit source_;
};

// Queries of every form.
inline const std::vector<std::string>& everyForm() {
    static const std::vector<std::string> queries{"trust",
                                                  "learning",
                                                  "leren",
                                                  "the",
                                                  "Zoë",
                                                  "coworker",
                                                  "co-worker",
                                                  "2010",
                                                  "3.50",
                                                  "Anna",
                                                  "nowhere",
                                                  "=trusted",
                                                  "=the",
                                                  "=Anna's",
                                                  "=co-worker",
                                                  "=zoe",
                                                  "netw*",
                                                  "*werk",
                                                  "w?rd",
                                                  "*e*",
                                                  "?o",
                                                  "t*",
                                                  "*'s",
                                                  "nowhere*",
                                                  "www*",
                                                  "*w",
                                                  "Hanneke~",
                                                  "zoo~",
                                                  "trust~",
                                                  "nowhere~",
                                                  "\"my boss\"",
                                                  "\"so so\"",
                                                  "\"co-worker said\"",
                                                  "\"my netw*\"",
                                                  "\"the the\"",
                                                  "\"oudcollega en\"",
                                                  "trust NEAR/3 network",
                                                  "trust ADJ/3 network",
                                                  "the NEAR/2 the",
                                                  "learn NEAR learned",
                                                  "coworker NEAR/1 my",
                                                  "coworker ADJ/2 coworker",
                                                  "a NEAR/4 boss NEAR/4 my",
                                                  "\"my boss\" NEAR/5 zoe",
                                                  "(trust OR netw*) NEAR/2 the",
                                                  "Hanneke~ NEAR/5 mijn",
                                                  "oud-collega ADJ/2 de",
                                                  "trust network",
                                                  "trust OR leerde",
                                                  "(trust OR leren) (boss OR baas)",
                                                  "trust NOT network",
                                                  "NOT the",
                                                  "NOT (the OR de)",
                                                  "NOT netw*",
                                                  "NOT \"my boss\"",
                                                  "the NOT (my boss)",
                                                  "NOT NOT trust",
                                                  "trust OR NOT the",
                                                  "speaker:marit",
                                                  "speaker:*",
                                                  "NOT speaker:I",
                                                  "case:(Marit OR zoe)",
                                                  "case:henk*",
                                                  "source:3",
                                                  "source:2*",
                                                  "source:\"interview 2, zoe\"",
                                                  "source:\"interview 3" + std::string(300, 'x') + "y\"",
                                                  "source:\"interview 3" + std::string(280, 'x') + "*\"",
                                                  "source:\"interview 3*z\"",
                                                  "language:nl",
                                                  "language:(en OR nl)",
                                                  "NOT language:nl",
                                                  "who:interviewee",
                                                  "who:everyone",
                                                  "NOT who:interviewer",
                                                  "trust who:interviewee",
                                                  "code:trust",
                                                  "code:factor.*",
                                                  "role:mentor",
                                                  "code:(trust OR learning) coder:ada",
                                                  "contact:anna",
                                                  "contact:*",
                                                  "code:trust contact:*",
                                                  "NOT contact:*",
                                                  "stage:*",
                                                  "case:*",
                                                  "co-work*",
                                                  "c?-worker",
                                                  "code:trust contact:anna stage:build coder:ada",
                                                  "stage:(build OR maintain)",
                                                  "NOT code:trust",
                                                  "NOT (code:trust contact:anna)",
                                                  "code:trust NOT coder:bram",
                                                  "the code:vision",
                                                  "code:trust OR trust",
                                                  "code:trust (coder:ada OR the)",
                                                  "attribute.age:30..40",
                                                  "attribute.age:..25",
                                                  "attribute.age:40..",
                                                  "attribute.age:22.5",
                                                  "attribute.age:*",
                                                  "attribute.started:2010",
                                                  "attribute.started:..2010",
                                                  "attribute.started:2010..",
                                                  "attribute.started:2009..2010-11",
                                                  "attribute.started:k..",
                                                  "attribute.home_town:d*",
                                                  "attribute.home_town:\"den haag\"",
                                                  "attribute.home_town:a..e",
                                                  "attribute.home_town:1..",
                                                  "attribute.home_town:..9",
                                                  "attribute.home_town:m..o",
                                                  "attribute.manager:yes",
                                                  "attribute.manager:n..",
                                                  "attribute.score:-2..3",
                                                  "attribute.score:3",
                                                  "attribute.score:..0",
                                                  "attribute.score:2..x",
                                                  "attribute.nothing:*",
                                                  "attribute.nothing:a..",
                                                  "NOT attribute.nothing:*",
                                                  "attribute.year_of_birth:1955..1965",
                                                  "attribute.Year_of_birth:1960",
                                                  "attribute.year_of_birth:unknown",
                                                  "attribute.year_of_birth:t..",
                                                  "attribute." + std::string(230, 'q') + ":y*",
                                                  "attribute." + std::string(230, 'q') + ":no",
                                                  "NOT attribute.age:30..",
                                                  "trust attribute.age:..40",
                                                  "attribute.shoe:1.."};
    return queries;
}

} // namespace kith::search::test
