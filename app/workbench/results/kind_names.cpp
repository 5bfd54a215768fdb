#include "results/kind_names.h"

#include "common/strings.h"

#include <QCoreApplication>

#include <string_view>

namespace kith::workbench {
namespace {

struct Name {
    std::string_view kind;
    const char* words;
};

constexpr Name tables[] = {
    {"factors-by-people", QT_TRANSLATE_NOOP("kinds", "Factors by people")},
    {"factors-by-contacts", QT_TRANSLATE_NOOP("kinds", "Factors by contacts")},
    {"factors-by-passages", QT_TRANSLATE_NOOP("kinds", "Factors by passages")},
    {"factors-by-group", QT_TRANSLATE_NOOP("kinds", "Groups of factors by people")},
    {"factors-by-stage", QT_TRANSLATE_NOOP("kinds", "Factors by stage")},
    {"factor-by-stage-test", QT_TRANSLATE_NOOP("kinds", "Differences between stages, tested")},
    {"factors-by-case", QT_TRANSLATE_NOOP("kinds", "Factors by case")},
    {"factors-by-attribute", QT_TRANSLATE_NOOP("kinds", "Factors by attribute")},
    {"codes-by-people", QT_TRANSLATE_NOOP("kinds", "Codes by people")},
    {"codes-by-case", QT_TRANSLATE_NOOP("kinds", "Codes by case")},
    {"roles", QT_TRANSLATE_NOOP("kinds", "Roles")},
    {"saturation", QT_TRANSLATE_NOOP("kinds", "Saturation")},
    {"correspondence", QT_TRANSLATE_NOOP("kinds", "Codes and cases as a map")},
    {"co-occurrence", QT_TRANSLATE_NOOP("kinds", "Codes on the same words")},
    {"co-occurrence-by-turn", QT_TRANSLATE_NOOP("kinds", "Codes in the same turn")},
    {"co-occurrence-by-contact", QT_TRANSLATE_NOOP("kinds", "Codes of the same contact")},
    {"co-occurrence-by-person", QT_TRANSLATE_NOOP("kinds", "Codes in the same account")},
    {"ego-networks", QT_TRANSLATE_NOOP("kinds", "Networks")},
    {"network-measures", QT_TRANSLATE_NOOP("kinds", "Measures of networks")},
    {"networks-compared", QT_TRANSLATE_NOOP("kinds", "Networks compared")},
    {"contact-measures", QT_TRANSLATE_NOOP("kinds", "Measures of contacts")},
    {"composition-by-layer", QT_TRANSLATE_NOOP("kinds", "Composition by layer")},
    {"composition-by-role", QT_TRANSLATE_NOOP("kinds", "Composition by role")},
    {"composition-by-organisation", QT_TRANSLATE_NOOP("kinds", "Composition by organisation")},
    {"contacts", QT_TRANSLATE_NOOP("kinds", "Contacts")},
    {"alter-ties", QT_TRANSLATE_NOOP("kinds", "Ties between contacts")},
    {"changes", QT_TRANSLATE_NOOP("kinds", "Told changes of ties")},
    {"tie-biographies", QT_TRANSLATE_NOOP("kinds", "Biographies of ties")},
    {"profiles", QT_TRANSLATE_NOOP("kinds", "Profiles")},
    {"claims", QT_TRANSLATE_NOOP("kinds", "Claims")},
    {"asked", QT_TRANSLATE_NOOP("kinds", "What was asked")},
    {"coding-progress", QT_TRANSLATE_NOOP("kinds", "Progress of coding")},
    {"recodings", QT_TRANSLATE_NOOP("kinds", "Sources to look at again")},
    {"agreement", QT_TRANSLATE_NOOP("kinds", "Agreement on codes")},
    {"agreement-contacts", QT_TRANSLATE_NOOP("kinds", "Agreement on contacts")},
    {"agreement-ties", QT_TRANSLATE_NOOP("kinds", "Agreement on ties")},
    {"agreement-roles", QT_TRANSLATE_NOOP("kinds", "Agreement on roles and factors")},
    {"agreement-stages", QT_TRANSLATE_NOOP("kinds", "Agreement on stages")},
    {"agreement-drift", QT_TRANSLATE_NOOP("kinds", "Agreement over time")},
    {"eligibility", QT_TRANSLATE_NOOP("kinds", "Who is eligible")},
    {"passages", QT_TRANSLATE_NOOP("kinds", "Passages")},
    {"concordance", QT_TRANSLATE_NOOP("kinds", "Concordance")},
};

constexpr Name pictures[] = {
    {"egogram", QT_TRANSLATE_NOOP("kinds", "Network of one case")},
    {"egograms", QT_TRANSLATE_NOOP("kinds", "All networks side by side")},
    {"profile", QT_TRANSLATE_NOOP("kinds", "Profile of one case")},
    {"profiles", QT_TRANSLATE_NOOP("kinds", "All profiles side by side")},
    {"layers", QT_TRANSLATE_NOOP("kinds", "Layers of networking")},
    {"ties", QT_TRANSLATE_NOOP("kinds", "Told paths of ties")},
};

template<std::size_t count>
const char* find(const Name (&names)[count], const std::string& kind) {
    for (const Name& name : names)
        if (name.kind == kind) return name.words;
    return nullptr;
}

} // namespace

QString tableName(const std::string& kind) {
    const char* words = find(tables, kind);
    return words ? QCoreApplication::translate("kinds", words) : toQString(kind);
}

QString pictureName(const std::string& kind) {
    const char* words = find(pictures, kind);
    return words ? QCoreApplication::translate("kinds", words) : tableName(kind);
}

} // namespace kith::workbench
