#include "agreement/coders_chosen.h"

#include "kith/agreement/compared.h"
#include "kith/model/error.h"
#include "kith/text/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace kith::study {

std::vector<Coder> knownCoders(const StudySnapshot& snapshot, const std::vector<Coder>& typed) {
    const std::vector<Coder> known = agreement::codersOf(snapshot);
    std::vector<Coder> coders;
    for (const Coder& coder : typed) {
        if (std::find(known.begin(), known.end(), coder) == known.end()) {
            const std::string near = nearest(coder, known);
            throw Error(fmt::format("Nobody called \"{}\" has coded here.", coder), {},
                        !near.empty()   ? fmt::format("Did you mean \"{}\"?", near)
                        : known.empty() ? std::string("Nothing has been coded yet.")
                                        : fmt::format("The coders are: {}.", fmt::join(known, ", ")));
        }
        if (std::find(coders.begin(), coders.end(), coder) == coders.end()) coders.push_back(coder);
    }
    return coders;
}

std::vector<Coder> twoCoders(const StudySnapshot& snapshot, const std::vector<Coder>& typed) {
    std::vector<Coder> coders = knownCoders(snapshot, typed);
    if (coders.size() != 2)
        throw Error("Disagreements are between two coders.", {}, "Name two, with a comma between them.");
    return coders;
}

} // namespace kith::study
