// Measures of networks as tables, wherever the networks come from. Headings and notes are in the language asked for
// ("en", "nl"); ids of columns never change.
#pragma once

#include "kith/model/ego_network.h"
#include "kith/model/table.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace kith::network {

// A network as these tables need it.
struct MeasuredNetwork {
    std::string label;               // of ego
    std::vector<std::string> alters; // their labels
    NetworkMeasures measures;
};
std::vector<MeasuredNetwork> measured(const std::vector<EgoNetwork>& networks);

// One row a network with every measure, and for each attribute its diversity, E-I and likeness (ATTRIBUTE_blau …): id
// "network-measures".
Table measuresTable(const std::vector<MeasuredNetwork>& networks, std::string_view language);

// One row an alter: degree among the alters, betweenness, dyadic constraint: id "contact-measures".
Table alterMeasuresTable(const std::vector<MeasuredNetwork>& networks, std::string_view language);

// One row a network: how its alters spread over the categories of one attribute: id "composition-by-ATTRIBUTE". `label`
// words a category.
Table compositionTable(const std::vector<MeasuredNetwork>& networks, const std::string& attribute,
                       std::string_view language, const std::function<std::string(const std::string&)>& label);

// One row a measure over all networks: id "networks-compared". Median (Hyndman & Fan 1996, type 7), lowest, highest,
// mean; an interval for the mean, by bootstrap of the networks, only where each network has a value: those without one
// differ from the others by more than chance.
Table comparisonTable(const std::vector<MeasuredNetwork>& networks, std::string_view language);

// One measure as a cell: undefined is a dash.
Cell measureCell(const NamedMeasure& measure, const NetworkMeasures& measures);

// What tables of measures say of networks with pairs that nobody asked about; "" where there is none such.
std::string noteOfUnasked(const std::vector<MeasuredNetwork>& networks, std::string_view language);

} // namespace kith::network
