#include "piles/pile_codings.h"

#include "kith/study/report.h"

#include "consent.h"
#include "kith/study/writing.h"
#include "results/network_exports.h"

#include "kith/network/tables.h"
#include "kith/protocol/protocol.h"
#include "kith/report/graphml.h"
#include "kith/study/coding.h"
#include "kith/study/people.h"
#include "kith/study/results.h"
#include "kith/study/sources.h"
#include "kith/text/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace kith::study {
namespace {

namespace fs = std::filesystem;

struct Exporting {
    const project::Project& project;
    const fs::path& to;
    const std::string& language;
    std::vector<std::string> notes;
};

void exportTable(Exporting& exporting, const Table& table, const std::vector<std::string>& wordColumns = {}) {
    std::int64_t withheld = 0;
    writeTable(exporting.to, withoutRefusedWords(table, exporting.project.sources(), wordColumns, withheld),
               exporting.language);
    if (withheld > 0)
        exporting.notes.push_back(fmt::format("{} cells are empty: their sources' consent forbids quoting", withheld));
}

void exportNetworkTable(Exporting& exporting,
                        Table (*make)(const StudySnapshot&, const std::vector<EgoNetwork>&, std::string_view)) {
    const StudySnapshot snapshot = exporting.project.snapshot(project::Quotes::Leave);
    for (const std::string& title : snapshot.leftOut)
        exporting.notes.push_back(fmt::format("left out: \"{}\" does not consent to analysis", title));
    exportTable(exporting, make(snapshot, networks(snapshot), exporting.language));
}

void exportNetworkFiles(Exporting& exporting, NamedTables (*make)(const std::vector<EgoNetwork>&)) {
    const StudySnapshot snapshot = exporting.project.snapshot(project::Quotes::Leave);
    const std::vector<EgoNetwork> all = networks(snapshot);
    fs::create_directories(exporting.to);
    for (const auto& [name, table] : make(all))
        writeTable(exporting.to / name, table, exporting.language);
    for (const std::string& title : snapshot.leftOut)
        exporting.notes.push_back(fmt::format("left out: \"{}\" does not consent to analysis", title));
    const auto unasked = std::count_if(all.begin(), all.end(), [](const EgoNetwork& network) {
        return network.measures.pairsAsked < network.measures.pairs;
    });
    if (unasked > 0)
        exporting.notes.push_back(fmt::format("these files list ties only: in {} of {} networks some pairs were not "
                                              "asked about, and other programs take these for no tie; see the columns "
                                              "pairs and pairs_asked",
                                              unasked, all.size()));
}

void exportGraphml(Exporting& exporting) {
    const StudySnapshot snapshot = exporting.project.snapshot(project::Quotes::Leave);
    writeFile(exporting.to, report::networksAsGraphml(networks(snapshot)));
}

void exportTexts(Exporting& exporting) {
    fs::create_directories(exporting.to);
    std::int64_t written = 0;
    const std::vector<Source> sources = exporting.project.sources();
    for (const Source& source : sources) {
        if (source.superseded) continue;
        if (!mayArchive(source, sources)) {
            exporting.notes.push_back(fmt::format("left out: \"{}\" has no consent to archive", source.title));
            continue;
        }
        std::string all;
        exporting.project.forEachText(source.key, [&](std::int64_t, const Text& text) {
            if (!all.empty()) all += "\n\n";
            all += text.utf8();
            return true;
        });
        // Titles may hold what file names may not.
        std::string name = fmt::format("{:03}-{}", source.position, source.title);
        std::replace_if(
            name.begin(), name.end(), [](char c) { return c == '/' || c == '\0'; }, '_');
        writeFile(exporting.to / (name + ".txt"), all);
        ++written;
    }
    exporting.notes.push_back(fmt::format("texts written: {}", written));
}

struct Exporter {
    ExportKind kind;
    void (*write)(Exporting&);
};

const std::vector<Exporter>& exporters() {
    static const char* const table = ".csv .xlsx .html .json .tex";
    static const std::vector<Exporter> all{
        {{"codings", "every coding with its words, in the form that 'kith code load' reads", table},
         [](Exporting& e) {
             exportTable(e, codingsTable(e.project), {"quote", "memo"});
         }},
        {{"contacts", "every contact with roles, ratings and counts", table},
         [](Exporting& e) { exportNetworkTable(e, network::contactsTable); }},
        {{"alter-ties", "judged ties between contacts", table},
         [](Exporting& e) { exportNetworkTable(e, network::contactTiesTable); }},
        {{"changes", "told changes of ties", table},
         [](Exporting& e) { exportNetworkTable(e, network::tieChangesTable); }},
        {{"networks", "measures of each network", table},
         [](Exporting& e) { exportNetworkTable(e, network::networksTable); }},
        {{"cases", "interviewees and respondents with their attributes", table},
         [](Exporting& e) { exportTable(e, casesTable(e.project)); }},
        {{"sources", "sources with language and consent", table},
         [](Exporting& e) { exportTable(e, sourcesTable(e.project)); }},
        {{"graphml", "all networks for Gephi, igraph and others", ".graphml"}, exportGraphml},
        {{"egor", "all networks as egos.csv, alters.csv and edges.csv, as R's egor reads them", "folder"},
         [](Exporting& e) { exportNetworkFiles(e, egorFiles); }},
        {{"network-canvas", "the same with the files and columns of Network Canvas", "folder"},
         [](Exporting& e) { exportNetworkFiles(e, networkCanvasFiles); }},
        {{"codebook", "the codebook in use", ".toml"},
         [](Exporting& e) { writeFile(e.to, protocol::writeCodebook(withoutPiles(e.project.codebook()))); }},
        {{"protocol", "the protocol, as frozen into the project", ".toml"},
         [](Exporting& e) { writeFile(e.to, protocol::write(e.project.protocol())); }},
        {{"texts", "the texts of sources that may be archived, into a folder", "folder"}, exportTexts},
    };
    return all;
}

} // namespace

const std::vector<ExportKind>& exportKinds() {
    static const std::vector<ExportKind> kinds = [] {
        std::vector<ExportKind> list;
        for (const Exporter& exporter : exporters())
            list.push_back(exporter.kind);
        return list;
    }();
    return kinds;
}

std::vector<std::string> exportStudy(const project::Project& project, const std::string& kind, const fs::path& to,
                                     const std::string& language) {
    std::vector<std::string> names;
    for (const Exporter& exporter : exporters()) {
        names.push_back(exporter.kind.id);
        if (exporter.kind.id != kind) continue;
        Exporting exporting{project, to, language, {}};
        exporter.write(exporting);
        return exporting.notes;
    }
    const std::string near = nearest(kind, names);
    throw Error(fmt::format("There is nothing called \"{}\" to export.", kind), {},
                near.empty() ? "" : fmt::format("Did you mean \"{}\"?", near));
}

} // namespace kith::study
