#include "piles/pile_codings.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace kith::study {

std::vector<Coding> pileCodings(const project::Project& project, const StudySnapshot& snapshot) {
    std::set<SourceKey> inUse;
    for (const Source& source : snapshot.sources)
        if (!source.superseded && source.kind != SourceKind::Translation) inUse.insert(source.key);
    std::set<ContactKey> contacts;
    for (const Contact& contact : snapshot.contacts)
        contacts.insert(contact.key);
    std::vector<Coding> all;
    for (const Code& code : project.codebook().codes) {
        if (!isPile(code)) continue;
        for (Coding& coding : project.codingsWith(code.key)) {
            if (!inUse.contains(coding.passage.source)) continue;
            if (coding.contact && !contacts.contains(*coding.contact)) coding.contact.reset();
            all.push_back(std::move(coding));
        }
    }
    return all;
}

void addPiles(const project::Project& project, StudySnapshot& snapshot) {
    std::vector<Coding> codings = pileCodings(project, snapshot);
    std::move(codings.begin(), codings.end(), std::back_inserter(snapshot.codings));
}

Codebook withoutPiles(Codebook codebook) {
    std::erase_if(codebook.codes, isPile);
    return codebook;
}

} // namespace kith::study
