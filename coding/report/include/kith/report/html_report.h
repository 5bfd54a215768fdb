// The report: one self-contained html page, in which every number opens the passages behind it.
#pragma once

#include "kith/model/ego_network.h"
#include "kith/model/profile.h"
#include "kith/model/table.h"
#include "kith/report/pictures.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace kith::report {

// The words behind a number. `quote` is empty where the source's consent does not allow quoting; `withheld` says so.
struct Evidence {
    std::string source; // title
    std::string ego;    // label of the case
    std::string place;  // "turn 14"
    std::string before; // a few words of context, with the blank that parts them from the quote
    std::string quote;
    std::string after;
    std::string code; // label
    std::string contact;
    std::string stage;
    std::string coder;
    std::string memo;
    std::string translation; // of the turn, where there is one
    bool withheld = false;
};

struct ReportSection {
    std::string id; // anchor
    std::string title;
    std::vector<std::string> paragraphs; // plain text
    std::vector<Table> tables;
    std::vector<Picture> pictures;
    std::vector<ReportSection> sections; // below it, one level
};

struct ReportContents {
    std::string title;
    std::string subtitle;
    std::string language = "en";
    std::vector<ReportSection> sections;
    std::unordered_map<CodingKey, Evidence> evidence;
};

// One page: contents, sections, tables whose numbers are buttons that open a panel with the passages, pictures as
// inline svg. No network access, no outside file, prints well, usable by keyboard alone, dark and light. Same contents,
// same bytes.
std::string htmlReport(const ReportContents& contents);

} // namespace kith::report
