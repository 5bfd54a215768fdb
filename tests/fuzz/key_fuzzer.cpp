// Keys of pseudonyms: any bytes are read or refused; what was read comes back as it was written, and replaces.
#include "kith/pseudonym/key.h"
#include "kith/pseudonym/replacing.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kith;
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    pseudonym::Key key;
    try {
        key = pseudonym::readKey(bytes, "key");
    } catch (const Refused&) {
        return 0;
    }
    const std::string written = pseudonym::writeKey(key);
    if (pseudonym::writeKey(pseudonym::readKey(written, "key")) != written) std::abort();
    const Text text = Text::normalise(bytes);
    const pseudonym::Replaced made = pseudonym::Replacer(key, pseudonym::WordCounts()).replace(text, "Marit");
    if (made.map.toNew({{0}, text.end()}) != CodePointSpan{{0}, made.text.end()}) std::abort();
    return 0;
}
