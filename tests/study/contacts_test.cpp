// Deciding on contacts, one by one and from tables.
#include "kith/study/people.h"

#include "made_study.h"

#include "kith/study/coding.h"

#include <gmock/gmock.h>

using namespace kith;
using namespace kith::study;
using kith::made::column;
using kith::made::complaint;
using kith::made::SmallStudy;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;
using testing::UnorderedElementsAre;

namespace {

class Contacts : public testing::Test {
protected:
    [[nodiscard]] Contact named(const std::string& ego, const std::string& label) const {
        return findContact(study.project, findCase(study.project, ego), label);
    }
    [[nodiscard]] std::vector<std::string> labels(const std::string& ego) const {
        std::vector<std::string> all;
        for (const Contact& contact : study.project.contactsOf(findCase(study.project, ego).key))
            all.push_back(contact.label);
        return all;
    }
    // "words=contact" or "words=rejected"
    [[nodiscard]] std::vector<std::string> decidedMentions() const {
        const StudySnapshot snapshot = study.project.snapshot();
        const SnapshotIndex index(snapshot);
        std::vector<std::string> all;
        for (const MentionDecision& decision : snapshot.mentionDecisions) {
            const Contact* contact = decision.contact ? index.contact(*decision.contact) : nullptr;
            all.push_back(
                study.project.text(decision.passage.source, decision.passage.part).quote(decision.passage.span) + "=" +
                (decision.verdict == Verdict::Rejected ? "rejected"
                 : contact                             ? contact->label
                                                       : ""));
        }
        return all;
    }
    void code(const std::string& source, const std::string& words, const std::string& contact,
              const std::string& quality = {}) {
        PassageChoice choice;
        choice.sources = {source};
        choice.quote = words;
        CodingWish wish;
        wish.code = "attitude.contextualised";
        wish.contact = contact;
        wish.quality = quality;
        wish.coder = "anna";
        applyCode(study.project, choosePassages(study.project, choice, {}), wish);
    }
    void edit(const std::function<void(project::Edit&)>& change) { study.project.edit("made", "anna", change); }
    // What there is of it all, for comparing before and after.
    [[nodiscard]] std::string everything() const {
        const StudySnapshot s = study.project.snapshot();
        std::string all;
        for (const Contact& c : s.contacts) {
            all += c.label + "/" + c.organisation + "/" + std::string(toString(c.kind)) + "/" +
                   std::to_string(c.members.size());
            for (const std::string& alias : c.aliases)
                all += "," + alias;
            all += "\n";
        }
        for (const std::string& line : study.codings())
            all += line + "\n";
        for (const std::string& line : decidedMentions())
            all += line + "\n";
        all += std::to_string(s.ratings.size()) + " " + std::to_string(s.changes.size()) + " " +
               std::to_string(s.contactTies.size()) + " " + std::to_string(s.memos.size()) + " " +
               std::to_string(s.persons.size());
        return all;
    }
    SmallStudy study;
    const std::string lies = "01-lies", omar = "02-omar";
};

TEST_F(Contacts, aSuggestionIsConfirmedWithItsNamesButNotItsPronouns) {
    const std::string before = everything();
    const std::size_t edits = study.edits();
    confirmContact(study.project, lies, "Joris", "anna");
    EXPECT_EQ(study.edits(), edits + 1);
    EXPECT_EQ(named(lies, "Joris").kind, ContactKind::Individual);
    EXPECT_THAT(named(lies, "Joris").aliases, Each(Not(testing::AnyOf("hij", "Hij"))));
    const std::vector<std::string> mentions = decidedMentions();
    EXPECT_EQ(std::count(mentions.begin(), mentions.end(), "Joris=Joris"), 4);
    EXPECT_THAT(mentions, Each(Not(HasSubstr("hij="))));

    EXPECT_EQ(study.project.undo("anna"), "Confirmed Joris of Lies");
    EXPECT_EQ(everything(), before);
    EXPECT_EQ(study.project.redo("anna"), "Confirmed Joris of Lies");
    EXPECT_EQ(decidedMentions(), mentions);
    EXPECT_NE(study.project.undo("anna"), std::nullopt);
    EXPECT_EQ(everything(), before);
}

TEST_F(Contacts, confirmingTwiceChangesNothing) {
    confirmContact(study.project, lies, "Joris", "anna");
    const std::size_t edits = study.edits();
    confirmContact(study.project, lies, "Joris", "anna");
    EXPECT_EQ(study.edits(), edits);
}

TEST_F(Contacts, aNameThatMeansNothingIsRefusedWithWhatIsThere) {
    EXPECT_THAT(complaint([&] { confirmContact(study.project, lies, "Jorris", "anna"); }),
                HasSubstr("Did you mean \"Joris\"?"));
    EXPECT_THAT(complaint([&] { confirmContact(study.project, "Lize", "Joris", "anna"); }),
                HasSubstr("no case \"Lize\""));
    // Neither the interviewee nor the interviewer is a contact.
    EXPECT_THAT(complaint([&] { confirmContact(study.project, omar, "Omar", "anna"); }),
                HasSubstr("no contact \"Omar\""));
}

TEST_F(Contacts, areAddedAndRenamedAndTheLabelBeforeStaysAnAlias) {
    addContact(study.project, omar, "the council", {"council", " ", "council"}, ContactKind::Group, "anna");
    EXPECT_THAT(named(omar, "the council").aliases, ElementsAre("council"));
    renameContact(study.project, omar, "the council", "city council", "anna");
    EXPECT_THAT(labels(omar), ElementsAre("city council"));
    EXPECT_THAT(named(omar, "city council").aliases, ElementsAre("council", "the council"));
    renameContact(study.project, omar, "city council", "council", "anna");
    EXPECT_THAT(named(omar, "council").aliases, ElementsAre("the council", "city council"));

    addContact(study.project, omar, "Farah", {}, ContactKind::Individual, "anna");
    EXPECT_THAT(complaint([&] { renameContact(study.project, omar, "Farah", "council", "anna"); }),
                HasSubstr("already"));
    EXPECT_THAT(complaint([&] { addContact(study.project, omar, "Farah", {}, ContactKind::Individual, "anna"); }),
                HasSubstr("already"));
    EXPECT_THAT(complaint([&] { addContact(study.project, omar, "  ", {}, ContactKind::Individual, "anna"); }),
                HasSubstr("needs a name"));
}

TEST_F(Contacts, renamingASuggestionConfirmsIt) {
    const std::size_t edits = study.edits();
    renameContact(study.project, omar, "Farah", "Farah of the council", "anna");
    EXPECT_EQ(study.edits(), edits + 1);
    EXPECT_THAT(named(omar, "Farah of the council").aliases, Contains("Farah"));
    EXPECT_THAT(decidedMentions(), Contains("Farah=Farah of the council"));
}

TEST_F(Contacts, areDescribed) {
    addContact(study.project, omar, "Farah", {}, ContactKind::Individual, "anna");
    addContact(study.project, omar, "the council", {}, ContactKind::Individual, "anna");
    ContactDescription changes;
    changes.organisation = "the council";
    changes.visibility = Visibility::Resource;
    changes.person = "Farah Aziz";
    changes.addAliases = {"she of the council"};
    describeContact(study.project, omar, "Farah", changes, "anna");
    ContactDescription group;
    group.members = {"Farah"};
    describeContact(study.project, omar, "the council", group, "anna");

    const Table table = contactsTable(study.project, omar);
    EXPECT_THAT(column(table, "contact"), ElementsAre("Farah", "the council"));
    EXPECT_THAT(column(table, "organisation"), ElementsAre("the council", ""));
    EXPECT_THAT(column(table, "visibility"), ElementsAre("resource", ""));
    EXPECT_THAT(column(table, "person"), ElementsAre("Farah Aziz", ""));
    EXPECT_THAT(column(table, "kind"), ElementsAre("individual", "group"));
    EXPECT_THAT(column(table, "members"), ElementsAre("", "Farah"));

    // The same person in another account is the same.
    addContact(study.project, lies, "Farah", {}, ContactKind::Individual, "anna");
    ContactDescription person;
    person.person = "Farah Aziz";
    describeContact(study.project, lies, "Farah", person, "anna");
    EXPECT_EQ(named(lies, "Farah").person, named(omar, "Farah").person);
    person.person = "";
    describeContact(study.project, lies, "Farah", person, "anna");
    EXPECT_FALSE(named(lies, "Farah").person);

    ContactDescription single;
    single.kind = ContactKind::Individual;
    describeContact(study.project, omar, "the council", single, "anna");
    EXPECT_THAT(named(omar, "the council").members, IsEmpty());
    single.members = {"Farah"};
    EXPECT_THAT(complaint([&] { describeContact(study.project, omar, "the council", single, "anna"); }),
                HasSubstr("Only a group"));
}

TEST_F(Contacts, mergingMovesEverythingThatWasDecided) {
    const ContactKey joris = study.contact(lies, "Joris"),
                     boss = study.contact(lies, "mijn oude begeleider", {"begeleider"}),
                     bas = study.contact(lies, "Bas"), team = study.contact(lies, "het team");
    code(lies, "Joris kende iedereen in de stad", "mijn oude begeleider", "knows everyone");
    code(lies, "hij belde elke week", "Joris");
    code(lies, "hij belde elke week", "mijn oude begeleider");
    edit([&](project::Edit& e) {
        e.put(TieRating{joris, "anna", "1", Strength::Strong});
        e.put(TieRating{boss, "anna", "1", Strength::Weak});
        e.put(TieRating{boss, "bram", "1", Strength::VeryWeak});
        e.put(TieChange{ChangeKey::fresh(), boss, "anna", Layer::Sociality, Layer::Communality});
        e.put(ContactTie{boss, joris, TieStatus::Tie, "anna"});
        e.put(ContactTie{bas, boss, TieStatus::Tie, "anna"});
        e.put(ContactTie{joris, team, TieStatus::NoTie, "anna"});
        e.put(ContactTie{boss, team, TieStatus::Tie, "anna"});
        e.put(Memo{MemoKey::fresh(), MemoKind::Analytic, "contact", boss.uuid, "asked every week", "anna"});
        Contact group = named(lies, "het team");
        group.kind = ContactKind::Group;
        group.members = {joris, boss};
        e.put(group);
    });
    ContactDescription office;
    office.organisation = "the town";
    describeContact(study.project, lies, "mijn oude begeleider", office, "anna");
    const std::string before = everything();

    mergeContacts(study.project, lies, "Joris", {"begeleider"}, "anna");
    EXPECT_THAT(labels(lies), ElementsAre("Joris", "Bas", "het team"));
    EXPECT_THAT(named(lies, "Joris").aliases, ElementsAre("mijn oude begeleider", "begeleider"));
    EXPECT_EQ(named(lies, "Joris").organisation, "the town");
    EXPECT_THAT(named(lies, "het team").members, ElementsAre(joris));
    // Where anna said the same of both, it stands once.
    EXPECT_THAT(study.codings(),
                UnorderedElementsAre("01-lies|Joris kende iedereen in de stad|attitude.contextualised|Joris||anna",
                                     "01-lies|hij belde elke week|attitude.contextualised|Joris||anna"));
    const StudySnapshot after = study.project.snapshot();
    ASSERT_THAT(after.ratings, SizeIs(2));
    for (const TieRating& rating : after.ratings) {
        EXPECT_EQ(rating.contact, joris);
        EXPECT_EQ(rating.strength, rating.coder == "anna" ? Strength::Strong : Strength::VeryWeak);
    }
    ASSERT_THAT(after.changes, SizeIs(1));
    EXPECT_EQ(after.changes[0].contact, joris);
    ASSERT_THAT(after.contactTies, SizeIs(2)); // with Bas and with the team, none with itself
    for (const ContactTie& tie : after.contactTies) {
        EXPECT_TRUE(tie.a == joris || tie.b == joris);
        EXPECT_EQ(tie.status, tie.a == team || tie.b == team ? TieStatus::NoTie : TieStatus::Tie);
    }
    ASSERT_THAT(after.memos, SizeIs(1));
    EXPECT_EQ(after.memos[0].aboutKey, joris.uuid);

    const std::string merged = everything();
    EXPECT_NE(study.project.undo("anna"), std::nullopt);
    EXPECT_EQ(everything(), before);
    EXPECT_NE(study.project.redo("anna"), std::nullopt);
    EXPECT_EQ(everything(), merged);
    EXPECT_NE(study.project.undo("anna"), std::nullopt);
    EXPECT_EQ(everything(), before);
}

TEST_F(Contacts, suggestionsAreMergedIntoAContact) {
    study.contact(omar, "the woman of the council");
    mergeContacts(study.project, omar, "the woman of the council", {"Farah"}, "anna");
    EXPECT_THAT(labels(omar), ElementsAre("the woman of the council"));
    EXPECT_THAT(named(omar, "the woman of the council").aliases, Contains("Farah"));
    EXPECT_THAT(decidedMentions(), Contains("Farah=the woman of the council"));
    EXPECT_THAT(complaint([&] { mergeContacts(study.project, omar, "Farah", {"the woman of the council"}, "anna"); }),
                HasSubstr("the same contact"));
}

TEST_F(Contacts, splittingTakesAlongWhatNamesTheOneThatLeaves) {
    study.contact(lies, "Joris", {"begeleider", "oude begeleider"});
    code(lies, "mijn oude begeleider", "Joris");
    code(lies, "Joris leerde me vragen stellen", "Joris");
    code(lies, "Dat was Joris, mijn oude begeleider", "Joris");
    code(lies, "hij kende iedereen", "Joris");
    splitContact(study.project, lies, "Joris", {"begeleider", "oude begeleider"}, "de begeleider", "anna");
    EXPECT_THAT(study.codings(),
                UnorderedElementsAre("01-lies|mijn oude begeleider|attitude.contextualised|de begeleider||anna",
                                     "01-lies|Joris leerde me vragen stellen|attitude.contextualised|Joris||anna",
                                     "01-lies|Dat was Joris, mijn oude begeleider|attitude.contextualised|Joris||anna",
                                     "01-lies|hij kende iedereen|attitude.contextualised|Joris||anna"));
    EXPECT_THAT(named(lies, "Joris").aliases, IsEmpty());
    EXPECT_THAT(named(lies, "de begeleider").aliases, ElementsAre("begeleider", "oude begeleider"));
    EXPECT_THAT(complaint([&] { splitContact(study.project, lies, "Joris", {"baas"}, "de baas", "anna"); }),
                HasSubstr("no other name"));
}

TEST_F(Contacts, aLongerNameIsNotTheShorterOneInsideIt) {
    study.contact(lies, "oude begeleider", {"mijn oude begeleider"});
    code(lies, "mijn oude begeleider", "oude begeleider");
    splitContact(study.project, lies, "oude begeleider", {"mijn oude begeleider"}, "de mijne", "anna");
    EXPECT_THAT(study.codings(), ElementsAre("01-lies|mijn oude begeleider|attitude.contextualised|de mijne||anna"));
}

TEST_F(Contacts, aRejectedSuggestionIsNotSuggestedAgain) {
    EXPECT_THAT(column(suggestedContacts(study.project, {omar, {}, 0, false}, {}), "contact"), Contains("Farah"));
    const std::size_t edits = study.edits();
    rejectContact(study.project, omar, "Farah", "anna");
    EXPECT_EQ(study.edits(), edits + 1);
    EXPECT_THAT(decidedMentions(), Contains("Farah=rejected"));
    EXPECT_THAT(column(suggestedContacts(study.project, {omar, {}, 0, false}, {}), "contact"), Not(Contains("Farah")));
    EXPECT_NE(study.project.undo("anna"), std::nullopt);
    EXPECT_THAT(column(suggestedContacts(study.project, {omar, {}, 0, false}, {}), "contact"), Contains("Farah"));
}

TEST_F(Contacts, aContactWithCodingsIsNotRejected) {
    confirmContact(study.project, lies, "Joris", "anna");
    code(lies, "hij kende iedereen", "Joris");
    EXPECT_THAT(complaint([&] { rejectContact(study.project, lies, "Joris", "anna"); }), HasSubstr("has 1 coding"));
    EXPECT_NE(study.project.undo("anna"), std::nullopt);
    renameContact(study.project, lies, "Joris", "Joris B.", "anna");
    EXPECT_THAT(complaint([&] { rejectContact(study.project, lies, "Joris", "bram"); }),
                HasSubstr("another name of \"Joris B.\""));
    rejectContact(study.project, lies, "Joris B.", "bram");
    EXPECT_THAT(labels(lies), IsEmpty());
    EXPECT_THAT(decidedMentions(), Each(HasSubstr("=rejected")));
}

TEST_F(Contacts, thoseOfAFormAreRenamedAndMergedWithinTheirRespondent) {
    renameContact(study.project, "R1", "Bas", "Bas de Boer", "anna");
    EXPECT_THAT(labels("R1"), ElementsAre("Noor Smit", "Bas de Boer"));
    code("meeting/R1", "Hij kent iedereen", "Bas de Boer");
    mergeContacts(study.project, "R1", "Noor Smit", {"Bas de Boer"}, "anna");
    EXPECT_THAT(labels("R1"), ElementsAre("Noor Smit"));
    EXPECT_THAT(study.codings(), ElementsAre("meeting|Hij kent iedereen|attitude.contextualised|Noor Smit|build|anna"));
    EXPECT_NE(study.project.undo("anna"), std::nullopt);
    EXPECT_THAT(labels("R1"), ElementsAre("Noor Smit", "Bas de Boer"));
}

TEST_F(Contacts, anAccountThatMayNotBeAnalysedIsNotDecidedOn) {
    SourceDescription refusal;
    refusal.analyse = Permission::Refused;
    describeSource(study.project, omar, refusal, "anna");
    EXPECT_THAT(complaint([&] { addContact(study.project, "Omar", "Farah", {}, ContactKind::Individual, "anna"); }),
                HasSubstr("forbids analysing"));
}

class ContactTables : public Contacts {
protected:
    using Load = LoadOutcome (*)(project::Project&, const std::filesystem::path&, BadRows, const Coder&);
    LoadOutcome load(Load what, const std::string& csv, BadRows badRows = BadRows::RefuseAll) {
        return what(study.project, study.folder.write("table.csv", csv), badRows, "anna");
    }
};

const std::string contactsCsv =
    "case,contact,kind,aliases,organisation,visibility,person,memo\n"
    "Lies,Joris,individual,mijn oude begeleider; begeleider,the town,individuated,Joris B.,returns often\n"
    "Omar,Farah,,,,hidden,,\n"
    "Omar,the council,group,council,,,,\n"
    "R1,Noor Smit,individual,Noor,a school,,Joris B.,\n";

TEST_F(ContactTables, makeContactsAndAddToThoseThatAreThere) {
    EXPECT_EQ(load(loadContacts, contactsCsv).applied, 4);
    EXPECT_THAT(named(lies, "Joris").aliases, ElementsAre("mijn oude begeleider", "begeleider"));
    EXPECT_EQ(named(omar, "the council").kind, ContactKind::Group);
    EXPECT_EQ(named(omar, "Farah").visibility, Visibility::Hidden);
    EXPECT_THAT(labels("R1"), ElementsAre("Noor Smit", "Bas"));
    EXPECT_EQ(named("R1", "Noor Smit").organisation, "a school");
    EXPECT_EQ(named("R1", "Noor Smit").person, named(lies, "Joris").person);
    const StudySnapshot snapshot = study.project.snapshot();
    EXPECT_THAT(snapshot.persons, SizeIs(1));
    ASSERT_THAT(snapshot.memos, SizeIs(1));
    EXPECT_EQ(snapshot.memos[0].text, "returns often");
    EXPECT_EQ(snapshot.memos[0].aboutKey, named(lies, "Joris").key.uuid);

    const std::size_t edits = study.edits();
    const std::string before = everything();
    load(loadContacts, contactsCsv);
    EXPECT_EQ(study.edits(), edits); // the same table once more says nothing new
    load(loadContacts, "case,contact,aliases,visibility\nLies,Joris,Joris B.,resource\n");
    EXPECT_THAT(named(lies, "Joris").aliases, ElementsAre("mijn oude begeleider", "begeleider", "Joris B."));
    EXPECT_EQ(named(lies, "Joris").organisation, "the town");
    EXPECT_NE(study.project.undo("anna"), std::nullopt);
    EXPECT_EQ(everything(), before);
}

TEST_F(ContactTables, listEveryBadRowAndApplyNothing) {
    const std::string csv =
        "case,contact,kind,visibility\nLies,Joris,person,\nLize,Joris,,\nOmar,Farah,,\nOmar,,,\nOmar,Farah,,hidden\n";
    const std::string before = everything();
    try {
        load(loadContacts, csv);
        FAIL() << "nothing was refused";
    } catch (const Refused& refused) {
        ASSERT_THAT(refused.refusals(), SizeIs(4));
        EXPECT_EQ(refused.refusals()[0].where.toString(), "table.csv, row 2");
        EXPECT_THAT(refused.refusals()[0].remedy, HasSubstr("individual, group"));
        EXPECT_THAT(refused.refusals()[1].what, HasSubstr("Lize"));
        EXPECT_THAT(refused.refusals()[2].what, HasSubstr("has no name"));
        EXPECT_THAT(refused.refusals()[3].what, HasSubstr("Row 4 has this contact already"));
    }
    EXPECT_EQ(everything(), before);
    const LoadOutcome outcome = load(loadContacts, csv, BadRows::Skip);
    EXPECT_EQ(outcome.applied, 1);
    EXPECT_THAT(outcome.refused, SizeIs(4));
    EXPECT_THAT(labels(omar), ElementsAre("Farah"));
}

TEST_F(ContactTables, rateTiesWithTheirWords) {
    load(loadContacts, contactsCsv);
    const std::string ties = "case,contact,coder,wave,strength,duration,intensity,source,quote\n"
                             "Lies,begeleider,bram,1,strong,lasting,intense,01-lies,hij belde elke week\n"
                             "Omar,Farah,,1,very-weak,passing,slight,,\n"
                             "R1,Bas,anna,1,weak,,,meeting/R1,Hij kent iedereen\n";
    EXPECT_EQ(load(loadTies, ties).applied, 3);
    const Table table = contactsTable(study.project);
    EXPECT_THAT(column(table, "contact"), ElementsAre("Joris", "Farah", "the council", "Noor Smit", "Bas", "Priya"));
    EXPECT_THAT(column(table, "strength"), ElementsAre("strong", "very-weak", "", "", "weak", ""));
    EXPECT_THAT(column(table, "layer"), ElementsAre("communality", "connectivity", "", "", "", ""));
    const StudySnapshot snapshot = study.project.snapshot();
    ASSERT_THAT(snapshot.ratings, SizeIs(3));
    EXPECT_EQ(snapshot.ratings[0].coder, "bram");
    EXPECT_EQ(snapshot.ratings[0].passage->quote, "hij belde elke week");
    EXPECT_EQ(snapshot.ratings[1].coder, "anna");
    EXPECT_FALSE(snapshot.ratings[1].passage);

    const auto refusal = [&](const std::string& row) {
        return complaint([&] { load(loadTies, "case,contact,strength,source,quote\n" + row + "\n"); });
    };
    EXPECT_THAT(refusal("Lies,Jaap,weak,,"), HasSubstr("no contact \"Jaap\""));
    EXPECT_THAT(refusal("Lies,Joris,mild,,"), HasSubstr("strong, weak, very-weak"));
    EXPECT_THAT(refusal("Lies,Joris,,,"), HasSubstr("rates nothing"));
    EXPECT_THAT(refusal("Lies,Joris,weak,01-lies,never said"), HasSubstr("row 2"));
    EXPECT_THAT(refusal("Lies,Joris,weak,,hij belde"), HasSubstr("where the quote stands"));
    EXPECT_THAT(refusal("Lies,Joris,weak,02-omar,She listens"), HasSubstr("another account"));
    EXPECT_THAT(refusal("Lies,Joris,weak,,\nLies,Joris,strong,,"), HasSubstr("Row 2 has a rating"));
}

TEST_F(ContactTables, tellChangesAndTies) {
    load(loadContacts, contactsCsv);
    const std::string changes = "case,contact,coder,from,to,intention,when,source,quote\n"
                                "Lies,Joris,anna,communality,unclassified,circumstantial,last year,01-lies,Elke week?\n"
                                "Lies,Joris,bram,communality,connectivity,,,,\n";
    EXPECT_EQ(load(loadTieChanges, changes).applied, 2);
    const std::string ties =
        "case,contact_a,contact_b,status,coder,source,quote\n"
        "Omar,Farah,the council,tie,anna,02-omar,she knows the council\nR1,Noor Smit,Bas,no-tie,,,\n";
    EXPECT_EQ(load(loadContactTies, ties).applied, 2);
    const StudySnapshot snapshot = study.project.snapshot();
    ASSERT_THAT(snapshot.changes, SizeIs(2));
    for (const TieChange& change : snapshot.changes) {
        EXPECT_EQ(change.to, change.coder == "anna" ? Layer::Unclassified : Layer::Connectivity);
        EXPECT_EQ(change.intention, change.coder == "anna" ? Intention::Circumstantial : Intention::Unknown);
        EXPECT_EQ(change.passage.has_value(), change.coder == "anna");
    }
    EXPECT_THAT(snapshot.contactTies, SizeIs(2));
    const std::size_t edits = study.edits();
    load(loadTieChanges, changes);
    load(loadContactTies, ties);
    EXPECT_EQ(study.edits(), edits);

    const auto refusal = [&](const std::string& row) {
        return complaint([&] { load(loadContactTies, "case,contact_a,contact_b,status\n" + row + "\n"); });
    };
    EXPECT_THAT(refusal("Omar,Farah,Farah,tie"), HasSubstr("with itself"));
    EXPECT_THAT(refusal("Omar,Farah,the council,"), HasSubstr("tie, no-tie"));
    EXPECT_THAT(refusal("Omar,Farah,the council,tie\nOmar,council,Farah,no-tie"), HasSubstr("Row 2 has a tie"));
}

TEST_F(ContactTables, areToldApartByTheirColumns) {
    const auto kind = [&](const std::string& columns) {
        return contactTableIn(study.folder.write("t.csv", columns + "\n"));
    };
    EXPECT_EQ(kind("case,contact,kind,aliases"), ContactTable::Contacts);
    EXPECT_EQ(kind("case,contact,coder,wave,strength"), ContactTable::Ties);
    EXPECT_EQ(kind("case,contact,from,to"), ContactTable::Changes);
    EXPECT_EQ(kind("case,contact_a,contact_b,status"), ContactTable::AlterTies);
    EXPECT_THAT(complaint([&] { kind("case,source,age"); }), HasSubstr("no table of contacts"));
    EXPECT_THAT(complaint([&] { load(loadContacts, "case,contact,visability\nLies,Joris,hidden\n"); }),
                HasSubstr("Did you mean \"visibility\"?"));
}

} // namespace
