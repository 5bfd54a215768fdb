#include "kith/model/snapshot.h"

#include "small_study.h"

#include <gtest/gtest.h>

namespace kith {
namespace {

TEST(IndexOfASnapshot, findsThingsByTheirKeys) {
    SmallStudy study;
    Contact first, second;
    first.key = ContactKey::fresh();
    second.key = ContactKey::fresh();
    first.ego = second.ego = study.anna;
    first.label = "Bram";
    second.label = "Chris";
    study.snapshot.contacts = {first, second};
    study.addCoding(study.interview, study.factor, study.anna);
    study.addCoding(study.interview, study.asked, {});

    const SnapshotIndex index(study.snapshot);
    EXPECT_EQ(index.source(study.interview), &study.snapshot.sources[0]);
    EXPECT_EQ(index.caseOf(study.respondent), &study.snapshot.cases[1]);
    EXPECT_EQ(index.code(study.factor), &study.snapshot.codebook.codes[2]);
    EXPECT_EQ(index.code("factor.learning"), index.code(study.factor));
    EXPECT_EQ(index.contact(second.key)->label, "Chris");
    ASSERT_EQ(index.contactsOf(study.anna).size(), 2u);
    EXPECT_EQ(index.contactsOf(study.anna)[0]->label, "Bram");
    ASSERT_EQ(index.codingsOf(study.anna).size(), 1u);
    EXPECT_EQ(index.codingsOf(study.anna)[0]->code, study.factor);
}

TEST(IndexOfASnapshot, givesNothingForWhatIsNotThere) {
    const SmallStudy study;
    const SnapshotIndex index(study.snapshot);
    EXPECT_EQ(index.source(SourceKey::fresh()), nullptr);
    EXPECT_EQ(index.caseOf({}), nullptr);
    EXPECT_EQ(index.code(CodeKey::fresh()), nullptr);
    EXPECT_EQ(index.code("factor.nothing"), nullptr);
    EXPECT_EQ(index.contact(ContactKey::fresh()), nullptr);
    EXPECT_TRUE(index.contactsOf(study.anna).empty());
    EXPECT_TRUE(index.codingsOf(CaseKey::fresh()).empty());
}

TEST(IndexOfASnapshot, prefersTheCodeInUseToARetiredOneOfTheSameName) {
    SmallStudy study;
    study.snapshot.codebook.codes.front().retired = 2;
    const CodeKey inUse = CodeKey::fresh();
    study.addCode(inUse, "asked.people", "interview");
    study.addCode(CodeKey::fresh(), "asked.people", "interview").retired = 3;
    const SnapshotIndex index(study.snapshot);
    EXPECT_EQ(index.code("asked.people")->key, inUse);
    EXPECT_EQ(index.code(study.asked)->retired, 2); // by key, the retired one is still found
}

} // namespace
} // namespace kith
