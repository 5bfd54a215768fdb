#include "kith/network/measure_tables.h"

#include "kith/statistics/generator.h"
#include "kith/statistics/intervals.h"
#include "table_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::network {
namespace {

Cell orDash(const std::optional<double>& value) {
    return value ? Cell(*value) : Cell(Missing::Undefined);
}

Cell outOf(int count, int denominator) {
    Cell cell(count);
    cell.denominator = denominator;
    return cell;
}

// "5; 2; 1; 1"
Cell sizesOf(const NetworkMeasures& measures) {
    if (!measures.structure) return Missing::Undefined;
    return Cell(fmt::format("{}", fmt::join(measures.structure->componentSizes, "; ")));
}

const Composition* compositionOf(const MeasuredNetwork& network, const std::string& attribute) {
    for (const Composition& composition : network.measures.compositions)
        if (composition.attribute == attribute) return &composition;
    return nullptr;
}

std::vector<std::string> attributesOf(const std::vector<MeasuredNetwork>& networks) {
    std::vector<std::string> attributes;
    if (networks.empty()) return attributes;
    for (const Composition& composition : networks.front().measures.compositions)
        attributes.push_back(composition.attribute);
    return attributes;
}

struct Compared {
    std::string id, name;
    std::vector<double> values; // of the networks that have one
};

std::vector<Compared> comparedMeasures(const std::vector<MeasuredNetwork>& networks, const TableWords& writer) {
    std::vector<Compared> all;
    const auto add = [&](std::string id, std::string name, const auto& valueOf) {
        Compared compared{std::move(id), std::move(name), {}};
        for (const MeasuredNetwork& network : networks)
            if (const std::optional<double> value = valueOf(network)) compared.values.push_back(*value);
        all.push_back(std::move(compared));
    };
    for (const NamedMeasure& measure : namedMeasures())
        add(std::string(measure.id), writer.words(measure.english, measure.dutch),
            [&](const MeasuredNetwork& network) { return measure.of(network.measures); });
    for (const std::string& attribute : attributesOf(networks))
        for (const NamedDiversity& diversity : namedDiversities())
            add(fmt::format("{}_{}", attribute, diversity.id),
                fmt::format("{}: {}", attribute, writer.words(diversity.english, diversity.dutch)),
                [&](const MeasuredNetwork& network) {
                    const Composition* composition = compositionOf(network, attribute);
                    return composition ? diversity.of(*composition) : std::nullopt;
                });
    return all;
}

Cell meanOf(const Compared& compared, std::size_t networks) {
    double sum = 0;
    for (const double value : compared.values)
        sum += value;
    Cell cell(sum / static_cast<double>(compared.values.size()));
    const std::vector<double> each(compared.values.size(), 1.0);
    if (compared.values.size() == networks) cell.interval = statistics::bootstrapByPerson(compared.values, each);
    return cell;
}

} // namespace

std::vector<MeasuredNetwork> measured(const std::vector<EgoNetwork>& networks) {
    std::vector<MeasuredNetwork> all;
    for (const EgoNetwork& network : networks) {
        std::vector<std::string> alters;
        for (const Alter& alter : network.alters)
            alters.push_back(alter.label);
        all.push_back({network.label, std::move(alters), network.measures});
    }
    return all;
}

Cell measureCell(const NamedMeasure& measure, const NetworkMeasures& measures) {
    const std::optional<double> value = measure.of(measures);
    if (!value) return Missing::Undefined;
    if (!measure.whole) return Cell(*value);
    return measure.outOf ? outOf(static_cast<int>(*value), measure.outOf(measures)) : Cell(static_cast<int>(*value));
}

std::string noteOfUnasked(const std::vector<MeasuredNetwork>& networks, std::string_view language) {
    const auto unasked = std::count_if(networks.begin(), networks.end(), [](const MeasuredNetwork& network) {
        return network.measures.pairsAsked < network.measures.pairs;
    });
    if (unasked == 0) return {};
    return fmt::format(
        fmt::runtime(inLanguage(language,
                                "In {} of {} networks some pair of contacts was not asked about: all that rests on "
                                "ties between contacts is a dash there, for not asked is not the same as no tie.",
                                "In {} van {} netwerken is naar een paar contacten niet gevraagd: alles wat op banden "
                                "tussen contacten berust is daar een streepje, want niet gevraagd is iets anders dan "
                                "geen band.")),
        unasked, networks.size());
}

Table measuresTable(const std::vector<MeasuredNetwork>& networks, std::string_view language) {
    const TableWords writer(language);
    Table table;
    table.id = "network-measures";
    table.title = writer.words("Measures of personal networks", "Maten van persoonlijke netwerken");
    table.columns.push_back(writer.text("case", "Case", "Casus"));
    for (const NamedMeasure& measure : namedMeasures()) {
        table.columns.push_back(measure.whole ? writer.count(std::string(measure.id), measure.english, measure.dutch)
                                              : writer.number(std::string(measure.id), measure.english, measure.dutch));
        if (measure.id == "components")
            table.columns.push_back(writer.text("component_sizes", "Their sizes", "Hun omvang"));
    }
    const std::vector<std::string> attributes = attributesOf(networks);
    for (const std::string& attribute : attributes) {
        table.columns.push_back(writer.count(attribute + "_known", attribute + ": known", attribute + ": bekend"));
        table.columns.push_back(
            writer.count(attribute + "_categories", attribute + ": categories", attribute + ": categorieën"));
        for (const NamedDiversity& diversity : namedDiversities())
            table.columns.push_back(writer.number(fmt::format("{}_{}", attribute, diversity.id),
                                                  fmt::format("{}: {}", attribute, diversity.english),
                                                  fmt::format("{}: {}", attribute, diversity.dutch)));
    }
    for (const MeasuredNetwork& network : networks) {
        std::vector<Cell> row{network.label};
        for (const NamedMeasure& measure : namedMeasures()) {
            row.push_back(measureCell(measure, network.measures));
            if (measure.id == "components") row.push_back(sizesOf(network.measures));
        }
        for (const std::string& attribute : attributes) {
            const Composition& composition = *compositionOf(network, attribute);
            row.push_back(outOf(composition.known, network.measures.size));
            row.emplace_back(static_cast<int>(composition.counts.size()));
            for (const NamedDiversity& diversity : namedDiversities())
                row.push_back(orDash(diversity.of(composition)));
        }
        table.rows.push_back(std::move(row));
    }
    if (std::string note = noteOfUnasked(networks, language); !note.empty()) table.notes.push_back(std::move(note));
    if (std::any_of(networks.begin(), networks.end(), [](const MeasuredNetwork& network) {
            return network.measures.structure && !network.measures.structure->weightedHoles;
        }))
        table.notes.push_back(writer.words("Weighted measures are a dash where the strength of any tie, also between "
                                           "contacts, is not known.",
                                           "Gewogen maten zijn een streepje waar de sterkte van een band, ook tussen "
                                           "contacten, niet bekend is."));
    return table;
}

Table alterMeasuresTable(const std::vector<MeasuredNetwork>& networks, std::string_view language) {
    const TableWords writer(language);
    Table table;
    table.id = "contact-measures";
    table.title =
        writer.words("Contacts in the structure of each network", "Contacten in de structuur van elk netwerk");
    table.columns = {writer.text("case", "Case", "Casus"),
                     writer.text("contact", "Contact", "Contact"),
                     writer.count("degree", "Ties to other contacts", "Banden met andere contacten"),
                     writer.number("betweenness", "Betweenness", "Tussenpositie"),
                     writer.number("dyadic_constraint", "Part in the constraint", "Aandeel in de beperking"),
                     writer.number("dyadic_constraint_weighted", "The same, weighted", "Hetzelfde, gewogen")};
    for (const MeasuredNetwork& network : networks)
        for (std::size_t i = 0; i < network.alters.size(); ++i) {
            std::vector<Cell> row{network.label, network.alters[i]};
            if (const auto& structure = network.measures.structure) {
                row.push_back(outOf(structure->degrees[i], network.measures.size - 1));
                row.emplace_back(structure->betweenness[i]);
                row.emplace_back(structure->holes.dyadicConstraint[i]);
                row.push_back(structure->weightedHoles ? Cell(structure->weightedHoles->dyadicConstraint[i])
                                                       : Cell(Missing::Undefined));
            } else {
                row.insert(row.end(), 4, Missing::Undefined);
            }
            table.rows.push_back(std::move(row));
        }
    if (std::string note = noteOfUnasked(networks, language); !note.empty()) table.notes.push_back(std::move(note));
    return table;
}

Table compositionTable(const std::vector<MeasuredNetwork>& networks, const std::string& attribute,
                       std::string_view language, const std::function<std::string(const std::string&)>& label) {
    const TableWords writer(language);
    Table table;
    table.id = "composition-by-" + attribute;
    table.title =
        fmt::format("{} {}", writer.words("Composition of networks by", "Samenstelling van netwerken naar"), attribute);
    table.columns = {writer.text("case", "Case", "Casus"),
                     writer.count("known", "Known", "Bekend"),
                     writer.count("categories", "Categories", "Categorieën"),
                     writer.text("contacts", "Contacts", "Contacten"),
                     writer.count("ties_within", "Ties within", "Banden binnen"),
                     writer.count("ties_across", "Ties across", "Banden tussen")};
    for (const NamedDiversity& diversity : namedDiversities())
        table.columns.push_back(writer.number(std::string(diversity.id), diversity.english, diversity.dutch));
    for (const MeasuredNetwork& network : networks) {
        const Composition* composition = compositionOf(network, attribute);
        if (!composition) continue;
        std::vector<std::string> contacts;
        for (const Count& count : composition->counts)
            contacts.push_back(fmt::format("{} ({})", label(count.name), count.count));
        std::vector<Cell> row{network.label, outOf(composition->known, network.measures.size),
                              static_cast<int>(composition->counts.size()),
                              fmt::format("{}", fmt::join(contacts, "; "))};
        if (const auto& mixing = composition->mixing) {
            row.push_back(outOf(mixing->internal, mixing->possibleInternal));
            row.push_back(outOf(mixing->external, mixing->possibleExternal));
        } else {
            row.insert(row.end(), 2, Missing::Undefined);
        }
        for (const NamedDiversity& diversity : namedDiversities())
            row.push_back(orDash(diversity.of(*composition)));
        table.rows.push_back(std::move(row));
    }
    table.notes.push_back(
        writer.words("Contacts whose category is not known are in no denominator. Ties within and across "
                     "stand out of all pairs of known contacts that could have one.",
                     "Contacten waarvan de categorie niet bekend is staan in geen noemer. Banden binnen en "
                     "tussen categorieën staan tegenover alle paren bekende contacten die er een konden "
                     "hebben."));
    if (std::string note = noteOfUnasked(networks, language); !note.empty()) table.notes.push_back(std::move(note));
    return table;
}

Table comparisonTable(const std::vector<MeasuredNetwork>& networks, std::string_view language) {
    const TableWords writer(language);
    Table table;
    table.id = "networks-compared";
    table.title = writer.words("Networks compared", "Netwerken vergeleken");
    table.columns = {writer.text("id", "Id", "Id"),
                     writer.text("measure", "Measure", "Maat"),
                     writer.count("networks", "Networks", "Netwerken"),
                     writer.number("median", "Median", "Mediaan"),
                     writer.number("lowest", "Lowest", "Laagste"),
                     writer.number("highest", "Highest", "Hoogste"),
                     writer.number("mean", "Mean", "Gemiddelde")};
    for (Compared& compared : comparedMeasures(networks, writer)) {
        std::sort(compared.values.begin(), compared.values.end());
        std::vector<Cell> row{compared.id, compared.name,
                              outOf(static_cast<int>(compared.values.size()), static_cast<int>(networks.size()))};
        if (compared.values.empty()) {
            row.insert(row.end(), 4, Missing::Undefined);
        } else {
            row.emplace_back(statistics::quantile(compared.values, 0.5));
            row.emplace_back(compared.values.front());
            row.emplace_back(compared.values.back());
            row.push_back(meanOf(compared, networks.size()));
        }
        table.rows.push_back(std::move(row));
    }
    table.notes = {
        writer.words(
            "Networks: how many have a value, of all. The interval is of the mean, drawing networks with replacement, "
            "as "
            "if their people were a random sample; below 20 networks it covers less than it says.",
            "Netwerken: hoeveel er een waarde hebben, van alle. Het interval is van het gemiddelde, door netwerken met "
            "teruglegging te trekken, alsof de mensen een toevallige steekproef waren; bij minder dan 20 netwerken "
            "dekt "
            "het minder dan het zegt."),
        writer.words(
            "No interval stands where some network has no value: those without one were not left out by chance. "
            "Median, lowest and highest describe these networks only.",
            "Er staat geen interval waar een netwerk geen waarde heeft: die ontbreken niet toevallig. Mediaan, laagste "
            "en hoogste beschrijven alleen deze netwerken.")};
    if (std::string note = noteOfUnasked(networks, language); !note.empty()) table.notes.push_back(std::move(note));
    return table;
}

} // namespace kith::network
