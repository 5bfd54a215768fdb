// A frozen protocol: its canonical file below two lines that say what it was when it was frozen.
//
//   frozen = "sha256:…"                       of all bytes below the empty line
//   frozen_parts = ["The study 0123456789ab", …]   of each part, so that an edit can be named
#include "freeze.h"

#include "kith/model/digest.h"
#include "write_parts.h"

#include <algorithm>

namespace kith::protocol {
namespace {

constexpr std::size_t partDigits = 12;

std::string fingerprint(std::string_view bytes) {
    return "sha256:" + toHex(sha256(bytes));
}

std::string join(const std::vector<WrittenPart>& parts) {
    std::string bytes;
    for (const WrittenPart& part : parts)
        (bytes += bytes.empty() ? "" : "\n") += part.bytes;
    return bytes;
}

std::vector<std::string> partWords(const std::vector<WrittenPart>& parts) {
    std::vector<std::string> words;
    for (const WrittenPart& part : parts)
        words.push_back(part.name + " " + toHex(sha256(part.bytes)).substr(0, partDigits));
    return words;
}

std::string frozenFile(const std::vector<WrittenPart>& parts, const std::string& hash, const std::string& bytes) {
    TomlText head;
    head.text("frozen", hash);
    head.wrappedList("frozen_parts", partWords(parts));
    return head.bytes() + "\n" + bytes;
}

// What stands below the lines about freezing; all of it where there are none.
std::string_view below(std::string_view bytes) {
    if (!bytes.starts_with("frozen = ")) return bytes;
    const std::size_t end = bytes.find("\n\n");
    return end == std::string_view::npos ? std::string_view() : bytes.substr(end + 2);
}

} // namespace

std::string write(const Protocol& protocol) {
    const std::vector<WrittenPart> parts = writtenParts(protocol);
    const std::string bytes = join(parts);
    return protocol.frozen == fingerprint(bytes) ? frozenFile(parts, protocol.frozen, bytes) : bytes;
}

std::string hashOf(const Protocol& protocol) {
    return protocol.frozen.empty() ? fingerprint(join(writtenParts(protocol))) : protocol.frozen;
}

std::string freeze(const Protocol& protocol) {
    const std::vector<WrittenPart> parts = writtenParts(protocol);
    const std::string bytes = join(parts);
    return frozenFile(parts, fingerprint(bytes), bytes);
}

void readFrozen(Section& root, std::string_view bytes, Protocol& protocol) {
    protocol.frozen = root.text("frozen", Need::May);
    std::vector<std::string> frozenParts;
    for (WrittenWord& part : root.words("frozen_parts", Need::May))
        frozenParts.push_back(std::move(part.text));
    if (protocol.frozen.empty() || fingerprint(below(bytes)) == protocol.frozen) return;
    std::vector<std::string> changed;
    for (const std::string& part : partWords(writtenParts(protocol)))
        if (std::find(frozenParts.begin(), frozenParts.end(), part) == frozenParts.end())
            changed.push_back("“" + part.substr(0, part.size() - partDigits - 1) + "”");
    root.mistake(root.lineOf("frozen"),
                 "The file was changed after it was frozen, in " +
                     (changed.empty() ? "its remarks or layout" : listed(changed)) + ".",
                 "Go back to the file that was frozen; or take out the lines “frozen” and “frozen_parts”, raise "
                 "“version”, and freeze it anew with `kith protocol freeze`.");
}

} // namespace kith::protocol
