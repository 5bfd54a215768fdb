#include "kith/model/individuation.h"

#include <gtest/gtest.h>

namespace kith {
namespace {

Contact labelled(const char* label) {
    Contact contact;
    contact.label = label;
    return contact;
}

TEST(Individuation, a_name_begins_with_a_capital) {
    for (const char* name : {"Lena Brandvik", "Mr Kiggundu", "van Dijk", "Élodie", "el Idrissi", "'t Hart"})
        EXPECT_TRUE(isNamed(labelled(name))) << name;
    for (const char* description : {"our intern", "de wethouder", "women of Budhoma", "", "new officer", "van"})
        EXPECT_FALSE(isNamed(labelled(description))) << description;
}

TEST(Individuation, an_alias_that_begins_a_sentence_is_no_name) {
    Contact contact = labelled("treasurers' circle");
    contact.aliases = {"The circle"};
    EXPECT_FALSE(isNamed(contact));
}

TEST(Individuation, a_contact_named_on_a_form_is_named) {
    Contact contact = labelled("maria");
    contact.fromForm = true;
    EXPECT_TRUE(isNamed(contact));
    contact.kind = ContactKind::Group;
    EXPECT_FALSE(isNamed(contact));
}

TEST(Individuation, a_description_that_returns) {
    const Contact contact = labelled("our intern");
    const SourceKey source{};
    const Passage first{source, 1, {{10}, {50}}, ""};
    const Passage inside{source, 1, {{20}, {30}}, ""};
    const Passage overlapping{source, 1, {{25}, {90}}, ""};
    const Passage later{source, 1, {{50}, {60}}, ""};
    const Passage elsewhere{source, 2, {{10}, {50}}, ""};
    EXPECT_FALSE(isIndividuated(contact, {}));
    EXPECT_FALSE(isIndividuated(contact, {&first}));
    EXPECT_FALSE(isIndividuated(contact, {&first, &inside, &overlapping}));
    EXPECT_TRUE(isIndividuated(contact, {&later, &first}));
    EXPECT_TRUE(isIndividuated(contact, {&first, &elsewhere}));
    EXPECT_TRUE(isIndividuated(labelled("Patience"), {}));
}

} // namespace
} // namespace kith
