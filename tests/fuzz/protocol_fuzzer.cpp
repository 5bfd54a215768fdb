// Any bytes as a protocol: refused in words, or read, and then written so that it reads back the same.
#include "kith/protocol/protocol.h"

#include <cstdint>
#include <cstdlib>

namespace {

void require(bool holds) {
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace kith;
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    try {
        const Protocol found = protocol::read(bytes, "fuzz.toml");
        const std::string file = protocol::write(found);
        const Protocol again = protocol::read(file, "again.toml");
        require(again == found);
        require(protocol::write(again) == file);
        require(protocol::compare(found, again).empty());
        (void)protocol::check(found);
    } catch (const Refused& refused) {
        require(!refused.refusals().empty());
    }
    try {
        (void)protocol::readCodebook(bytes, "fuzz.toml");
    } catch (const Refused& refused) {
        require(!refused.refusals().empty());
    }
    return 0;
}
