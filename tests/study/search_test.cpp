// The index follows the project: whatever is decided, undone, imported or revised, and whether the index was brought up
// to date since or not, an answer is that of the texts themselves.
#include "made_study.h"

#include "kith/study/codebook.h"
#include "kith/study/coding.h"
#include "kith/study/lookup.h"
#include "kith/study/people.h"
#include "kith/study/progress.h"
#include "kith/study/search.h"
#include "kith/study/similar.h"
#include "kith/study/sources.h"

#include <gmock/gmock.h>

#include <functional>
#include <random>

namespace kith::study {
namespace {

using made::SmallStudy;
using project::Access;
using project::Project;

std::vector<std::string> linesOf(const SearchAnswer& answer) {
    std::vector<std::string> lines;
    for (const FoundPassage& found : answer.passages)
        lines.push_back(found.source + ":" + std::to_string(found.turn) + " " +
                        std::to_string(found.passage.span.begin.value) + "-" +
                        std::to_string(found.passage.span.end.value) + " " + found.before + "[" + found.passage.quote +
                        "]" + found.after + " " + found.ego);
    return lines;
}

std::vector<std::string> ask(const Project& project, const std::string& query, bool useIndex,
                             SearchOrder order = SearchOrder::Document) {
    SearchWish wish;
    wish.query = query;
    wish.useIndex = useIndex;
    wish.order = order;
    return linesOf(searchStudy(project, wish, {}));
}

void expectIndexTellsTheTruth(const Project& project, const std::string& after) {
    for (const std::string& query :
         {std::string("joris"), std::string("leren OR learn OR listen"), std::string("\"kende iedereen\""),
          std::string("code:* farah"), std::string("code:factor.*"), std::string("contact:*"),
          std::string("who:interviewee"), std::string("who:interviewer omar"), std::string("case:L*"),
          std::string("attribute.country:*"), std::string("attribute.years:5..9"), std::string("source:01-lies"),
          std::string("NOT code:*"), std::string("speaker:omar"), std::string("coder:bram"), std::string("*an*"),
          std::string("tulpenboer~")}) {
        for (const SearchOrder order : {SearchOrder::Document, SearchOrder::Relevance, SearchOrder::Time})
            EXPECT_EQ(ask(project, query, true, order), ask(project, query, false, order))
                << query << " after " << after;
    }
}

TEST(SearchStudy, theIndexIsUsedWhereItIsThere) {
    SmallStudy small;
    SearchWish wish;
    wish.query = "joris";
    EXPECT_TRUE(searchStudy(small.project, wish, {}).scanned);
    EXPECT_EQ(updateIndex(small.project, {}, {}), IndexOutcome::Current);
    EXPECT_FALSE(searchStudy(small.project, wish, {}).scanned);
    EXPECT_EQ(searchStudy(small.project, wish, {}).passages.size(), 4u);
    EXPECT_EQ(indexState(small.project).missing, 0);
}

QueryError mistakeIn(const Project& project, const std::string& query) {
    SearchWish wish;
    wish.query = query;
    try {
        searchStudy(project, wish, {});
    } catch (const QueryError& error) {
        return error;
    }
    throw std::runtime_error("no mistake in " + query);
}

TEST(SearchStudy, aMistakeHasItsPlaceAndIsMendedWhereItIsClear) {
    SmallStudy small;
    const QueryError code = mistakeIn(small.project, "joris code:learnin");
    EXPECT_EQ(code.mended(), "joris code:learning");
    EXPECT_LE(code.at.begin.value, 11);
    EXPECT_EQ(code.at.end.value, 18);
    const QueryError open = mistakeIn(small.project, "joris (");
    EXPECT_EQ(open.mended(), "joris (");
    EXPECT_FALSE(open.mistake.empty());
    EXPECT_GE(open.at.begin.value, 6);
}

TEST(SearchStudy, aWordIsReplacedWhereItStandsAlone) {
    EXPECT_EQ(withWord("Lern OR (=lern NEAR/3 lerned)", "lern", "learn"), "learn OR (=learn NEAR/3 lerned)");
    EXPECT_EQ(withWord("nothing", "lern", "learn"), "nothing");
}

TEST(SearchStudy, passagesToCodeAreTheWordsOrEachTurnOnce) {
    SmallStudy small;
    SearchWish wish;
    wish.query = "joris";
    const SearchAnswer answer = searchStudy(small.project, wish, {});
    const auto words = passagesToCode(small.project, answer.passages, false);
    ASSERT_EQ(words.size(), answer.passages.size());
    const auto turns = passagesToCode(small.project, answer.passages, true);
    EXPECT_EQ(static_cast<std::int64_t>(turns.size()), answer.turns);
    for (const Passage& turn : turns)
        EXPECT_EQ(turn.quote, small.project.text(turn.source, turn.part).quote(turn.span));
    CodingWish coding;
    coding.code = "factor.network";
    coding.coder = "anna";
    EXPECT_EQ(applyCode(small.project, turns, coding).codings, answer.turns);
}

TEST(Suggestions, areNotShownToWhoCodesTheSourceBlind) {
    SmallStudy small;
    SimilarPassages suggestions;
    for (const char* title : {"01-lies", "02-omar"}) {
        SimilarPassage one;
        one.passage.source = findSource(small.project, title).source.key;
        suggestions.passages.push_back(one);
    }
    assignSource(small.project, suggestions.passages[0].passage.source, "bram", true, "anna");
    EXPECT_EQ(withoutBlind(small.project, suggestions, "anna").passages.size(), 2u);
    const auto left = withoutBlind(small.project, suggestions, "bram").passages;
    ASSERT_EQ(left.size(), 1u);
    EXPECT_EQ(left[0].passage.source, suggestions.passages[1].passage.source);
}

// One kind of edit each, as a user makes it.
using Act = std::function<void(SmallStudy&, std::mt19937&)>;
const std::vector<std::pair<std::string, Act>>& acts() {
    static const std::vector<std::pair<std::string, Act>> all{
        {"coding words",
         [](SmallStudy& s, std::mt19937& random) {
             PassageChoice choice;
             choice.exact = std::vector<std::string>{"Joris", "Farah", "iedereen", "She"}[random() % 4];
             choice.wholeTurn = random() % 2 == 0;
             CodingWish wish;
             wish.code = std::vector<std::string>{"factor.learning", "factor.network", "role.mentor"}[random() % 3];
             wish.coder = random() % 2 == 0 ? "anna" : "bram";
             wish.stage = static_cast<Stage>(random() % 4);
             applyCode(s.project, choosePassages(s.project, choice, {}), wish);
         }},
        {"taking codings off",
         [](SmallStudy& s, std::mt19937& random) {
             PassageChoice choice;
             choice.exact = std::vector<std::string>{"Joris", "Farah", "iedereen"}[random() % 3];
             CodingWish wish;
             wish.coder = random() % 2 == 0 ? "anna" : "bram";
             removeCodings(s.project, choosePassages(s.project, choice, {}), wish);
         }},
        {"renaming a code",
         [](SmallStudy& s, std::mt19937& random) {
             const std::string name = "factor.renamed" + std::to_string(random());
             for (const Code& code : s.project.codebook().codes)
                 if (code.name.starts_with("factor.l") || code.name.starts_with("factor.renamed"))
                     return renameCode(s.project, code.name, code.name == "factor.learning" ? name : "factor.learning",
                                       "anna");
         }},
        {"a coding about a contact",
         [](SmallStudy& s, std::mt19937& random) {
             const Case lies = findCase(s.project, "01-lies");
             if (s.project.contactsOf(lies.key).empty())
                 addContact(s.project, "01-lies", "Joris", {}, ContactKind::Individual, "anna");
             PassageChoice choice;
             choice.exact = "Joris";
             choice.whose = WhoseWords::Interviewee;
             CodingWish wish;
             wish.code = "role.supporter";
             wish.contact = s.project.contactsOf(lies.key).front().label;
             wish.coder = "anna" + std::to_string(random() % 3);
             applyCode(s.project, choosePassages(s.project, choice, {}), wish);
         }},
        {"renaming a contact",
         [](SmallStudy& s, std::mt19937& random) {
             const Case lies = findCase(s.project, "01-lies");
             const auto contacts = s.project.contactsOf(lies.key);
             if (!contacts.empty())
                 renameContact(s.project, "01-lies", contacts.front().label, "Joris " + std::to_string(random()),
                               "anna");
         }},
        {"attributes of a case",
         [](SmallStudy& s, std::mt19937& random) {
             auto cases = s.project.cases();
             Case& ego = cases[random() % cases.size()];
             ego.attributes["years"] = static_cast<double>(random() % 12);
             ego.attributes["country"] = std::string(random() % 2 == 0 ? "Nederland" : "Uganda");
             s.project.edit("Described a case", "anna", [&](project::Edit& edit) { edit.put(ego); });
         }},
        {"who speaks",
         [](SmallStudy& s, std::mt19937& random) {
             SourceDescription changes;
             changes.speakers = {random() % 2 == 0 ? "Omar=interviewer" : "Omar=interviewee"};
             describeSource(s.project, "02-omar", changes, "anna");
         }},
        {"title, wave and consent",
         [](SmallStudy& s, std::mt19937& random) {
             SourceDescription changes;
             changes.wave = std::to_string(random() % 3);
             changes.analyse = random() % 3 == 0 ? Permission::Refused : Permission::Given;
             describeSource(s.project, "2", changes, "anna");
         }},
        {"an import",
         [](SmallStudy& s, std::mt19937& random) {
             ImportOptions options;
             options.by = "anna";
             const std::string name = "extra-" + std::to_string(random());
             importFiles(s.project,
                         {s.folder.write(name + ".txt", "Interviewer: En " + name +
                                                            "?\n\nPiet: De tulpenboeren, daar "
                                                            "heb ik van geleerd, en van Joris.\n")},
                         options, {});
         }},
        {"a corrected version",
         [](SmallStudy& s, std::mt19937& random) {
             std::string text = made::dutchInterview;
             text.replace(text.find("elke week"), 9, "elke dag " + std::to_string(random()));
             reviseSource(s.project, "01-lies", s.folder.write("corrected.txt", text), "anna");
         }},
        {"undoing", [](SmallStudy& s, std::mt19937&) { s.project.undo("anna"); }},
        {"redoing", [](SmallStudy& s, std::mt19937&) { s.project.redo("anna"); }},
    };
    return all;
}

TEST(SearchStudy, anAnswerIsThatOfTheTextsWhateverWasDone) {
    for (unsigned seed = 1; seed <= 4; ++seed) {
        SmallStudy small;
        std::mt19937 random(seed);
        updateIndex(small.project, {static_cast<int>(1 + seed % 2)}, {});
        std::string done;
        for (int step = 0; step < 30; ++step) {
            const auto& [name, act] = acts()[random() % acts().size()];
            try {
                act(small, random);
            } catch (const Error&) {
                // Nothing to do it to; nothing was changed.
            }
            done = "seed " + std::to_string(seed) + ", step " + std::to_string(step) + ": " + name;
            expectIndexTellsTheTruth(small.project, done);
            if (random() % 3 == 0) {
                ASSERT_EQ(updateIndex(small.project, {}, {}), IndexOutcome::Current);
                EXPECT_EQ(indexState(small.project).missing, 0) << done;
                expectIndexTellsTheTruth(small.project, done + ", indexed");
            }
            if (HasFailure()) return;
        }
    }
}

TEST(SearchStudy, aReaderSeesOneStateBesideAWriter) {
    SmallStudy small;
    updateIndex(small.project, {}, {});
    const Project reader = Project::open(small.project.file(), Access::ReadOnly);
    EXPECT_EQ(ask(reader, "code:factor.learning", true).size(), 0u);
    PassageChoice choice;
    choice.exact = "Joris";
    CodingWish wish;
    wish.code = "factor.learning";
    wish.coder = "anna";
    applyCode(small.project, choosePassages(small.project, choice, {}), wish);
    // Committed, and not indexed by anybody yet.
    EXPECT_EQ(ask(reader, "code:factor.learning", true).size(), 4u);
    updateIndex(reader, {}, {});
    EXPECT_EQ(ask(small.project, "code:factor.learning", true).size(), 4u);
}

TEST(SearchStudy, anIndexOfAnotherProjectOrAnotherDayIsNotBelieved) {
    SmallStudy one;
    updateIndex(one.project, {}, {});
    SmallStudy other;
    applyCode(other.project, {}, [] {
        CodingWish wish;
        wish.code = "factor.learning";
        wish.coder = "anna";
        return wish;
    }());
    std::filesystem::copy(indexFolder(one.project.file()), indexFolder(other.project.file()),
                          std::filesystem::copy_options::recursive);
    expectIndexTellsTheTruth(other.project, "another project's index");
    updateIndex(other.project, {}, {});
    expectIndexTellsTheTruth(other.project, "bringing it up to date");
}

TEST(SearchStudy, stoppingKeepsWhatWasIndexed) {
    SmallStudy small;
    std::stop_source stop;
    const Job job(stop.get_token(), [&](const Progress& progress) {
        if (progress.done >= 1) stop.request_stop();
    });
    EXPECT_THROW(updateIndex(small.project, {}, job), Cancelled);
    const IndexState half = indexState(small.project);
    EXPECT_TRUE(half.usable);
    EXPECT_GT(half.units, 0);
    EXPECT_GT(half.missing, 0);
    expectIndexTellsTheTruth(small.project, "stopping");
    EXPECT_EQ(updateIndex(small.project, {}, {}), IndexOutcome::Current);
    EXPECT_EQ(indexState(small.project).missing, 0);
    expectIndexTellsTheTruth(small.project, "going on");
}

TEST(SearchStudy, dutchTurnsOfAnEnglishInterviewAreStemmedAsDutch) {
    SmallStudy small;
    ImportOptions options;
    options.by = "anna";
    options.language = "en";
    importFiles(small.project,
                {small.folder.write("mixed.txt", "Interviewer: And what did you learn from the people there?\n\n"
                                                 "Els: In het Nederlands zeg ik dat ik veel van hem heb geleerd en dat "
                                                 "het niet voor de show was.\n\n"
                                                 "Els: But with the others I was learning all the time.\n")},
                options, {});
    const std::vector<std::string> dutch = ask(small.project, "leren source:mixed", false);
    ASSERT_EQ(dutch.size(), 1u);
    EXPECT_THAT(dutch.front(), testing::HasSubstr("[geleerd]"));
    EXPECT_EQ(ask(small.project, "learn source:mixed", false).size(), 2u);
}

TEST(SearchStudy, aNameIsFoundAsTheAccountMayWriteIt) {
    SmallStudy small;
    ImportOptions options;
    options.by = "anna";
    importFiles(small.project,
                {small.folder.write("els.txt", "Interviewer: Wie was dat?\n\n"
                                               "Els: Dat was Hatice Yıldız. Volgens mij schreef Hatise toen al, en "
                                               "iedereen kent H. Yıldız. Wij zeiden Yildiz tegen haar, of Hatice Y.\n\n"
                                               "Els: Haring eten wij met Hatice.\n")},
                options, {});
    addContact(small.project, "els", "Hatice Yıldız", {}, ContactKind::Individual, "anna");
    EXPECT_THAT(made::column(nameVariants(small.project, "els", "Hatice Yıldız"), "variant"),
                testing::UnorderedElementsAre("Hatise", "H. Yıldız", "Yildiz", "Hatice Y"));
}

TEST(SearchStudy, suggestionsNeverShowWhatIsCodedOrRejected) {
    SmallStudy small;
    ImportOptions options;
    options.by = "anna";
    std::string text;
    for (int i = 0; i < 30; ++i)
        text += i % 3 == 0 ? "Piet: Hij leerde mij snoeien en zaaien, nummer " + std::to_string(i) + ".\n\n"
                           : "Piet: Het weer was goed en de bus kwam op tijd, dag " + std::to_string(i) + ".\n\n";
    importFiles(small.project, {small.folder.write("tuin.txt", text)}, options, {});
    PassageChoice choice;
    choice.query = "snoeien source:tuin";
    choice.chosen = {1, 2, 3};
    CodingWish wish;
    wish.code = "factor.learning";
    wish.coder = "anna";
    applyCode(small.project, choosePassages(small.project, choice, {}), wish);
    const Likeness likeness = likenessFrom("factor.learning");
    const SimilarPassages first = suggestSimilar(small.project, likeness, 7, {});
    ASSERT_EQ(first.passages.size(), 7u);
    for (const SimilarPassage& one : first.passages)
        EXPECT_THAT(one.passage.quote, testing::HasSubstr("snoeien"));
    rejectSuggestions(small.project, likeness, first, {2}, "anna");
    acceptSuggestions(small.project, likeness, first, {1}, "anna");
    for (const SimilarPassage& one : suggestSimilar(small.project, likeness, 30, {}).passages) {
        EXPECT_NE(one.passage, first.passages[0].passage);
        EXPECT_NE(one.passage, first.passages[1].passage);
    }
    EXPECT_THROW(likenessFrom("contact:Joris"), Error);
    EXPECT_THROW(likenessFrom("passage:tuin"), Error);
}

} // namespace
} // namespace kith::study
