// The words of the closed lists: stages, ratings, layers of ties, attributes of cases.
#include "read_parts.h"

#include "kith/model/terms.h"

#include <algorithm>
#include <map>

namespace kith::protocol {
namespace {

TermLabel readTerm(Section& section, const std::string& list, const std::string& value, Need need = Need::Must) {
    TermLabel term{list, value, section.labels("label", need), section.labels("brief", Need::May)};
    section.finish();
    return term;
}

void readStages(Section& root, std::vector<TermLabel>& terms) {
    std::set<std::string> taken;
    for (Section& section : root.sections("stage", "stage")) {
        const Stage stage = readStage(section, "id", Need::Must);
        const std::string id(toString(stage));
        section.call(id);
        isTaken(section, "id", id, taken);
        terms.push_back(readTerm(section, "stage", id));
    }
}

void readScale(Section& section, std::vector<TermLabel>& terms, std::set<std::string>& taken) {
    const std::string list = section.text("id", Need::Must);
    section.call(list);
    const bool known = !list.empty() && !knownName(section, "id", list, scaleNames()).empty();
    isTaken(section, "id", list, taken);
    std::vector<Section> values = section.sections("values", "value of " + list);
    if (TermLabel term = readTerm(section, "scale", list, Need::May); !term.label.empty())
        terms.push_back(std::move(term));
    const std::vector<std::string> allowed = known ? scaleValues(list) : std::vector<std::string>{};
    std::set<std::string> takenValues;
    for (Section& value : values) {
        const std::string id = value.text("id", Need::May);
        value.call(id);
        if (!allowed.empty() && std::find(allowed.begin(), allowed.end(), id) == allowed.end())
            value.mistake(value.lineOf("id"), "“" + id + "” is no value of " + list + ".", didYouMean(id, allowed));
        isTaken(value, "id", id, takenValues);
        terms.push_back(readTerm(value, list, id));
    }
}

const std::map<std::string, std::vector<std::string>>& scales() {
    static const std::map<std::string, std::vector<std::string>> values{
        {"strength", {"strong", "weak", "very-weak", ""}},
        {"duration", {"lasting", "passing", ""}},
        {"intensity", {"intense", "slight", ""}},
        {"visibility", {"hidden", "individuated", "resource", ""}},
        {"change", {"intended", "circumstantial", ""}},
        {"contact-kind", {"individual", "group"}},
        {"alter-tie", {"tie", "no-tie", "not-asked"}},
        {"source", {"interview", "survey", "literature", "field-note", "translation"}},
        {"asked", {"no", "yes", "probed"}},
        {"code-layer", {}}, // whatever layers the codes have,
        {"topic", {}},      // and whatever topics the guide
    };
    return values;
}

} // namespace

std::vector<std::string> scaleNames() {
    std::vector<std::string> names;
    for (const auto& [name, values] : scales())
        names.push_back(name);
    return names;
}

std::vector<std::string> scaleValues(const std::string& scale) {
    return scales().at(scale);
}

Stage readStage(Section& section, std::string_view key, Need need) {
    return section.term<Stage>(key, need, Stage::NotAsked, parse<Stage>, {"build", "maintain", "activate"});
}

std::vector<TermLabel> readTerms(Section& root) {
    std::vector<TermLabel> terms;
    readStages(root, terms);
    std::set<std::string> taken;
    for (Section& section : root.sections("scale", "scale"))
        readScale(section, terms, taken);
    taken.clear();
    for (Section& section : root.sections("attribute", "attribute")) {
        const std::string name = section.text("name", Need::Must);
        section.call(name);
        isTaken(section, "name", name, taken);
        terms.push_back(readTerm(section, "attribute", name));
    }
    return terms;
}

std::vector<TieLayer> readTieLayers(Section& root, std::vector<TermLabel>& terms) {
    std::vector<TieLayer> layers;
    std::set<std::string> taken;
    for (Section& section : root.sections("tie_layer", "tie layer")) {
        TieLayer layer;
        layer.layer = section.term<Layer>("id", Need::Must, Layer::Unclassified, parse<Layer>,
                                          {"communality", "sociality", "connectivity", "unclassified"});
        const std::string id(toString(layer.layer));
        section.call(id);
        isTaken(section, "id", id, taken);
        layer.duration =
            section.term<Duration>("duration", Need::May, Duration::Unknown, parse<Duration>, {"lasting", "passing"});
        layer.intensity = section.term<Intensity>("intensity", Need::May, Intensity::Unknown, parse<Intensity>,
                                                  {"intense", "slight"});
        layer.strength = section.term<Strength>("strength", Need::May, Strength::Unknown, parse<Strength>,
                                                {"strong", "weak", "very-weak"});
        layer.ring = section.number("ring", 0);
        if (layerOf(layer.duration, layer.intensity) != layer.layer)
            section.mistake(
                section.line(), "These ratings do not make this layer.",
                "Lasting and intense is communality, passing and intense sociality, passing and slight connectivity; "
                "everything else is unclassified.");
        terms.push_back(readTerm(section, "layer", id));
        layers.push_back(layer);
    }
    return layers;
}

} // namespace kith::protocol
