// What decisions on one account do in the others, in which order suggestions come, and what a review takes.
#include "kith/study/people.h"

#include "made_study.h"
#include "people/lessons.h"
#include "people/review_effort.h"

#include <gmock/gmock.h>

using namespace kith;
using namespace kith::study;
using kith::made::column;
using kith::made::complaint;
using kith::made::SmallStudy;
using kith::made::TemporaryFolder;
using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

// --- lists of contacts

class ContactLists : public testing::Test {
protected:
    std::vector<ListedContact> read(const std::string& bytes) const {
        return readContactList(folder.write("names.txt", bytes));
    }
    TemporaryFolder folder;
};

TEST_F(ContactLists, haveOneContactALine) {
    EXPECT_THAT(read("\xEF\xBB\xBF# whom I know\r\nAnna de Vries; Annie ;my sister\r\n\r\nZoë # a friend\r\n"),
                ElementsAre(ListedContact{"Anna de Vries", {"Annie", "my sister"}}, ListedContact{"Zoë", {}}));
}

TEST_F(ContactLists, faultsAreNamedByLine) {
    EXPECT_THAT(complaint([&] { read("Anna\n; Annie\n"); }),
                AllOf(HasSubstr("names.txt, line 2"), HasSubstr("semicolon")));
    EXPECT_THAT(complaint([&] { read("Anna\nPiet;;Pete\n"); }), HasSubstr("line 2"));
    EXPECT_THAT(complaint([&] { read("Anna\n---\n"); }), AllOf(HasSubstr("line 2"), HasSubstr("\"---\" is no name")));
    EXPECT_THAT(complaint([&] { read("Anna\n\nanna; An\n"); }), AllOf(HasSubstr("line 3"), HasSubstr("line 1")));
    EXPECT_THAT(complaint([&] { read("# nobody\n"); }), HasSubstr("no contact"));
    EXPECT_THAT(complaint([&] { read(std::string("PK\x03\x04\0\0", 6)); }), HasSubstr("no plain text"));
}

// --- the whole project

// Two more accounts, which speak of whom Lies and Omar speak of.
class WholeProject : public testing::Test {
protected:
    WholeProject() {
        import("03-nadia.txt", "Interviewer: Who helped you?\n\n"
                               "Nadia: I asked Farah. Then Brakko came, and Brakko's van. I called Farah again.\n");
        import("04-eva.txt", "Interviewer: Who helped you?\n\nEva: I trust Farah. The van was brakko's.\n");
    }
    void import(const std::string& name, const std::string& words) {
        ImportOptions options;
        options.by = "anna";
        importFiles(study.project, {study.folder.write(name, words)}, options, {});
    }
    [[nodiscard]] std::vector<std::string> suggested(const std::string& ego) const {
        return column(suggestedContacts(study.project, {ego, {}, 0, false, {}}, {}), "contact");
    }
    // "words|confidence|contact" of the names that an account speaks of.
    [[nodiscard]] std::vector<std::string> names(const std::string& ego) const {
        const Table table = mentionsTable(study.project, {ego, {}, 0, false, {}}, {});
        const auto words = column(table, "words"), kind = column(table, "kind"), contact = column(table, "contact"),
                   confidence = column(table, "confidence");
        std::vector<std::string> lines;
        for (std::size_t i = 0; i < words.size(); ++i)
            if (kind[i] == "name") lines.push_back(words[i] + "|" + confidence[i] + "|" + contact[i]);
        return lines;
    }
    SmallStudy study;
};

TEST_F(WholeProject, aNameConfirmedInOneCaseIsANameInTheOthersButNoContactOfTheirs) {
    addContact(study.project, "Nadia", "Brakko", {}, ContactKind::Individual, "anna");
    EXPECT_THAT(names("Eva"), Contains("brakko|0.95|brakko"));
    const Table table = suggestedContacts(study.project, {"Eva", {}, 0, false, {}}, {});
    EXPECT_THAT(column(table, "decided"), testing::Each("no"));
    EXPECT_TRUE(study.project.contactsOf(findCase(study.project, "Eva").key).empty());
}

TEST_F(WholeProject, aRejectedWordIsFoundNowhereUntilAnotherCaseConfirmsIt) {
    ASSERT_THAT(suggested("Eva"), Contains("Farah"));
    const std::size_t edits = study.edits();
    rejectContact(study.project, "Nadia", "Farah", "anna");
    EXPECT_EQ(study.edits(), edits + 1); // nothing else is written
    EXPECT_THAT(suggested("Eva"), Not(Contains("Farah")));
    EXPECT_THAT(suggested("Omar"), Not(Contains("Farah")));
    addContact(study.project, "Omar", "Farah", {}, ContactKind::Individual, "anna");
    EXPECT_THAT(suggested("Eva"), Contains("Farah"));
    EXPECT_THAT(suggested("Nadia"), Not(Contains("Farah"))); // that was decided there
}

TEST_F(WholeProject, whatWasDecidedInACaseStaysAsOthersDecideOtherwise) {
    confirmContact(study.project, "Omar", "Farah", "anna");
    const std::vector<std::string> before = names("Omar");
    rejectContact(study.project, "Nadia", "Farah", "anna");
    EXPECT_EQ(names("Omar"), before);
    import("05-ruth.txt", "Interviewer: Who?\n\nRuth: Farah, the boat. Farah sails.\n");
    EXPECT_EQ(names("Omar"), before);
    EXPECT_THAT(suggested("Nadia"), Not(Contains("Farah")));
}

TEST_F(WholeProject, aListOfContactsIsUsedBesideWhatWasDecided) {
    confirmContact(study.project, "Nadia", "Farah", "anna");
    const Table table =
        suggestedContacts(study.project, {"Nadia", {}, 0, false, {{"Brakko", {}}, {"Farah", {"the van"}}}}, {});
    const auto contacts = column(table, "contact"), decided = column(table, "decided");
    EXPECT_THAT(contacts, AllOf(Contains("Brakko"), Contains("Farah")));
    for (std::size_t i = 0; i < contacts.size(); ++i)
        EXPECT_EQ(decided[i], contacts[i] == "Farah" ? "yes" : "no") << contacts[i];
}

TEST_F(WholeProject, theDoubtfulComeFirstAndTheDecidedLast) {
    confirmContact(study.project, "Nadia", "Farah", "anna");
    const Table table = suggestedContacts(study.project, {"Nadia", {}, 0, false, {}}, {});
    const auto decided = column(table, "decided"), confidence = column(table, "confidence");
    ASSERT_GE(decided.size(), 2U);
    EXPECT_EQ(decided.back(), "yes");
    for (std::size_t i = 1; i < decided.size() && decided[i] == "no"; ++i)
        EXPECT_LE(std::abs(std::stod(confidence[i - 1]) - 0.5), std::abs(std::stod(confidence[i]) - 0.5));
}

// --- which words count as rejected

std::vector<std::string> rejectedIn(const std::string& words, const std::vector<CodePointSpan>& rejected,
                                    const std::vector<CodePointSpan>& confirmed = {}) {
    const Text text = Text::normalise(words);
    std::vector<MentionDecision> decisions;
    for (const auto& [spans, verdict] : {std::pair(rejected, Verdict::Rejected), {confirmed, Verdict::Confirmed}})
        for (const CodePointSpan& span : spans) {
            MentionDecision decision;
            decision.passage.span = span;
            decision.verdict = verdict;
            decisions.push_back(decision);
        }
    Teaching teaching;
    teaching.text(text, decisions);
    return teaching.rejectedWords();
}

TEST(Rejected, areWordsThatWereRejectedAtMostOfTheirPlaces) {
    const std::string words = "A team came. A team left. A team's van."; // "A team" at 0, 13 and 26
    EXPECT_THAT(rejectedIn(words, {{{0}, {6}}}), IsEmpty());
    EXPECT_THAT(rejectedIn(words, {{{0}, {6}}, {{13}, {19}}}), ElementsAre("a team"));
    EXPECT_THAT(rejectedIn(words, {{{0}, {6}}, {{13}, {19}}}, {{{26}, {32}}}), IsEmpty());
    // "team" inside "a team" is no place of its own.
    EXPECT_THAT(rejectedIn("Team! A team, a team.", {{{0}, {4}}, {{6}, {12}}, {{14}, {20}}}),
                ElementsAre("a team", "team"));
}

// --- how many decisions a review takes

class Counting : public testing::Test {
protected:
    // A mention of a word in a text where word n stands at 10n.
    static PlacedMention at(int word, std::optional<std::size_t> contact, MentionKind kind = MentionKind::Name) {
        PlacedMention mention;
        mention.passage.span = {{word * 10}, {word * 10 + 5}};
        mention.contact = contact;
        mention.kind = kind;
        return mention;
    }
    Contact contact(const std::string& label) {
        Contact made;
        made.key = ContactKey::fresh();
        made.label = label;
        contacts.push_back(made);
        return made;
    }
    static Suggestion suggestion(const std::string& label, std::vector<std::size_t> mentions) {
        Suggestion made;
        made.label = label;
        made.mentions = std::move(mentions);
        return made;
    }
    // The words that speak of each contact.
    AccountPeople decided(const std::vector<std::vector<int>>& words) const {
        AccountPeople all;
        for (std::size_t c = 0; c < contacts.size(); ++c) {
            Suggestion made = suggestion(contacts[c].label, {});
            made.decided = contacts[c];
            for (const int word : words[c])
                all.mentions.push_back(at(word, c));
            all.contacts.push_back(made);
        }
        return all;
    }
    std::vector<Contact> contacts;
};

TEST_F(Counting, eachKindOfDecision) {
    contact("Anna"); // whole: confirmed
    contact("Piet"); // in two suggestions: merged
    contact("Els");  // in one with Jan: split, which names Jan
    contact("Jan");
    contact("my boss"); // suggested as "the manager": confirmed and renamed
    contact("Ruth");    // not found: added
    AccountPeople suggested;
    suggested.mentions = {at(0, 0), at(1, 1), at(2, 2), at(3, 3),
                          at(4, 3), at(5, 4), at(6, 5), at(7, 0, MentionKind::Pronoun)};
    suggested.contacts = {suggestion("Anna", {0, 7}), suggestion("Piet", {1}),        suggestion("Pete", {2}),
                          suggestion("Els", {3, 4}),  suggestion("the manager", {5}), suggestion("Kerst", {6})};
    const Effort effort = effortOf(suggested, decided({{0}, {1, 2}, {3}, {4}, {5}, {}}), contacts);
    EXPECT_EQ(effort.confirm, 2);
    EXPECT_EQ(effort.merge, 1);
    EXPECT_EQ(effort.split, 1);
    EXPECT_EQ(effort.rename, 1);
    EXPECT_EQ(effort.add, 1);
    EXPECT_EQ(effort.reject, 1);
    EXPECT_THAT(effort.rejected, ElementsAre(5U));
    EXPECT_EQ(effort.all(), 7);
}

TEST_F(Counting, nothingToDecideWhereNothingIs) {
    EXPECT_EQ(effortOf({}, {}, {}).all(), 0);
}

TEST_F(WholeProject, theReviewOfTheFirstInterviewsHelpsTheOthers) {
    EXPECT_THAT(column(reviewEffort(study.project, {}, {}), "case"), IsEmpty());
    addContact(study.project, "Nadia", "Brakko", {}, ContactKind::Individual, "anna");
    addContact(study.project, "Eva", "brakko", {}, ContactKind::Individual, "anna");
    const Table table = reviewEffort(study.project, {{}, 1}, {});
    EXPECT_THAT(column(table, "case"), ElementsAre("Nadia", "Eva"));
    EXPECT_EQ(column(table, "taught").front(), "");
    // Farah is nobody's contact: rejected once for both. Who is called brakko is known from Nadia.
    EXPECT_EQ(column(table, "decisions").back(), "2");
    EXPECT_EQ(column(table, "taught").back(), "1");
    EXPECT_THAT(table.notes, Contains(HasSubstr("The other 1 after the first 1")));
}

} // namespace
