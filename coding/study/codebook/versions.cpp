// What became of the codebook from version to version.
#include "kith/study/codebook.h"

#include "kith/model/piles.h"
#include "kith/model/wording.h"
#include "kith/protocol/protocol.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace kith::study {
namespace {

Codebook withoutPiles(Codebook codebook) {
    std::erase_if(codebook.codes, isPile);
    return codebook;
}

void add(std::string& list, const std::string& name) {
    list += (list.empty() ? "" : ", ") + name;
}

} // namespace

Table codebookVersions(const project::Project& project, const std::string& language) {
    const auto say = [&](std::string_view english, std::string_view dutch) {
        return std::string(inLanguage(language, english, dutch));
    };
    const Codebook codebook = withoutPiles(project.codebook());
    std::map<int, std::pair<std::string, std::string>, std::greater<>> versions; // came, went
    versions[codebook.version];
    versions[1];
    for (const Code& code : codebook.codes) {
        if (code.since > 1) add(versions[code.since].first, code.name);
        if (code.retired != 0) add(versions[code.retired].second, code.name);
    }
    Table table;
    table.id = "codebook-versions";
    table.title = say("Versions of the codebook", "Versies van het codeboek");
    table.columns = {{"version", say("Version", "Versie"), ColumnKind::Count},
                     {"added", say("Codes that came", "Codes die erbij kwamen")},
                     {"retired", say("Codes that were retired", "Codes die vervielen")}};
    for (const auto& [version, codes] : versions) {
        const std::string came =
            version == 1 ? say("as the protocol has it", "zoals het protocol het heeft") : codes.first;
        table.rows.push_back({version, came, codes.second});
    }
    return table;
}

Table codebookDifferences(const project::Project& project, int from, int to, const std::string& language) {
    const auto say = [&](std::string_view english, std::string_view dutch) {
        return std::string(inLanguage(language, english, dutch));
    };
    const Codebook now = withoutPiles(project.codebook());
    if (from < 1 || to > now.version || from > to)
        throw Error(fmt::format("There are no versions {} and {} to compare.", from, to), {},
                    fmt::format("The codebook is in version {}.", now.version));
    Table table;
    table.id = "codebook-differences";
    table.title = fmt::format("{} {} – {}", say("Codebook, versions", "Codeboek, versies"), from, to);
    table.columns = {{"what", say("What", "Wat")}, {"before", say("Before", "Eerst")}, {"after", say("After", "Nu")}};
    if (from == 1 && to == now.version) {
        for (const protocol::Difference& each : protocol::compare(project.protocol().codebook, now))
            table.rows.push_back({each.what, each.before, each.after});
        return table;
    }
    for (const Code& code : now.codes) {
        const bool wasThere = code.since <= from && (code.retired == 0 || code.retired > from);
        const bool isThere = code.since <= to && (code.retired == 0 || code.retired > to);
        if (wasThere == isThere) continue;
        const std::string label = code.label(language);
        table.rows.push_back({code.name, wasThere ? label : "", isThere ? label : ""});
    }
    table.notes.push_back(say("Between these versions only the coming and going of codes is known; changed words are "
                              "compared with those of the protocol, version 1.",
                              "Tussen deze versies is alleen bekend welke codes kwamen en vervielen; gewijzigde "
                              "woorden worden vergeleken met die van het protocol, versie 1."));
    return table;
}

} // namespace kith::study
