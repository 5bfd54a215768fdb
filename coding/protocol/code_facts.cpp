#include "code_facts.h"

#include <uuid/uuid.h>

namespace kith::protocol {
namespace {

// The name space of the keys of codes that come from a protocol (RFC 9562, version 5).
constexpr unsigned char codeNames[16] = {0x6b, 0x69, 0x74, 0x68, 0x2d, 0x63, 0x4f, 0x64,
                                         0xa5, 0x2d, 0x6e, 0x61, 0x6d, 0x65, 0x73, 0x31};

} // namespace

CodeKey keyOfCode(const std::string& id, const Code& code) {
    std::string name = id + "/" + code.name;
    // A retired code may share its name with the one that took its place.
    if (code.retired > 0) name += "/retired by " + std::to_string(code.retired);
    CodeKey key;
    uuid_generate_sha1(key.uuid.bytes.data(), codeNames, name.data(), name.size());
    return key;
}

Labels labelOfCode(const Codebook& codebook, const std::string& name) {
    Labels label;
    for (const Code& code : codebook.codes)
        if (code.name == name && code.retired == 0)
            for (const auto& [language, text] : code.texts)
                label.byLanguage[language] = text.label;
    return label;
}

} // namespace kith::protocol
