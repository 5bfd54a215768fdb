// What can be chosen for each kind of table and picture.
#include "kith/study/pictures.h"
#include "kith/study/results.h"

#include <algorithm>
#include <string_view>

namespace kith::study {
namespace {

bool isOneOf(std::string_view kind, std::initializer_list<std::string_view> kinds) {
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool countsCodes(std::string_view kind) {
    return kind.starts_with("factor") || kind.starts_with("codes-by") || kind.starts_with("co-occurrence") ||
           isOneOf(kind, {"saturation", "correspondence"});
}

bool isOfNetworks(std::string_view kind) {
    return kind.starts_with("composition-by") ||
           isOneOf(kind, {"ego-networks", "network-measures", "networks-compared", "contact-measures", "contacts",
                          "alter-ties", "changes", "egograms"});
}

} // namespace

TableChoices choicesFor(const std::string& kind) {
    TableChoices choices;
    const bool selects = countsCodes(kind) || isOneOf(kind, {"roles", "layers"});
    const bool agreement = kind.starts_with("agreement");
    const auto& tables = tableKinds();
    const bool isTable =
        std::any_of(tables.begin(), tables.end(), [&](const TableKind& known) { return known.id == kind; });
    choices.reading = countsCodes(kind);
    choices.codes = countsCodes(kind) || (agreement && !isOneOf(kind, {"agreement-contacts", "agreement-ties"}));
    // Of pictures of all profiles everybody's are drawn, by whoever counts.
    choices.coders = selects || agreement || (kind == "profiles" && isTable);
    choices.stage = selects && !isOneOf(kind, {"factors-by-stage", "factor-by-stage-test"});
    choices.where = selects || isOfNetworks(kind) || kind == "profiles";
    choices.sources = choices.where || agreement;
    choices.attribute = kind == "factors-by-attribute";
    choices.people = isOneOf(kind, {"factors-by-people", "factors-by-group", "factors-by-stage", "factor-by-stage-test",
                                    "factors-by-attribute", "codes-by-people", "roles"});
    choices.naive = kind == "factor-by-stage-test";
    choices.saturation = kind == "saturation";
    for (const PictureKind& picture : pictureKinds())
        if (picture.id == kind) choices.ofCase = picture.ofCase;
    return choices;
}

} // namespace kith::study
