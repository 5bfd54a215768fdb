// Any bytes as a text with marked mentions: it is refused with a place, or its mentions lie in the text.
#include "kith/model/error.h"
#include "kith/training/gold.h"

#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kith;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    // What comes without a head is read as Dutch or English, so that most inputs are read to their end.
    for (const std::string& head :
         {std::string(), std::string(size % 2 ? "language: en\n---\n" : "language: nl\n---\n")}) {
        try {
            const training::GoldText gold = training::parseMarked("any", head + bytes);
            for (const training::GoldMention& mention : gold.mentions) {
                require(mention.span.begin.value >= 0 && mention.span.end <= gold.text.end() && !mention.span.empty());
                require(mention.head && !mention.head->empty() && mention.span.contains(*mention.head));
            }
            for (const training::GoldTurn& turn : gold.turns)
                require(turn.words.begin.value >= 0 && turn.words.end <= gold.text.end() && !turn.words.empty());
            (void)training::writeGoldJson(gold);
        } catch (const Error& error) {
            require(!error.message().empty() && !error.remedy().empty());
        }
    }
    return 0;
}
