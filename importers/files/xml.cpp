#include "files/xml.h"

#include <expat.h>

#include <array>
#include <exception>
#include <memory>
#include <type_traits>
#include <utility>

namespace kith::importers {
namespace {

constexpr char separator = '\x1F'; // between namespace and name; cannot stand in either

struct Namespace {
    std::string_view uri;
    std::string_view prefix;
};

// Both the "transitional" and the "strict" names of Office Open XML.
constexpr std::array<Namespace, 17> namespaces{{
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w:"},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", "w:"},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"},
    {"http://purl.oclc.org/ooxml/officeDocument/math", "m:"},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"},
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", ""},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", ""},
    {"http://schemas.openxmlformats.org/package/2006/relationships", ""},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r:"},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", "r:"},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", "office:"},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", "text:"},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", "style:"},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", "table:"},
    {"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "fo:"},
    {"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0", "svg:"},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", "manifest:"},
}};

struct Name {
    std::string_view prefix;
    std::string_view local;
};

Name nameOf(std::string_view full) {
    const auto cut = full.rfind(separator);
    if (cut == std::string_view::npos) return {"", full};
    const std::string_view uri = full.substr(0, cut);
    for (const Namespace& known : namespaces)
        if (known.uri == uri) return {known.prefix, full.substr(cut + 1)};
    return {"?:", full.substr(cut + 1)};
}

bool isCalled(const Name& name, std::string_view wanted) {
    return wanted.size() == name.prefix.size() + name.local.size() && wanted.starts_with(name.prefix) &&
           wanted.ends_with(name.local);
}

struct Reading {
    XML_Parser parser;
    XmlReader& reader;
    std::string name;           // of the element at hand
    std::exception_ptr failure; // from the reader; must not pass through expat
    bool declaresEntity = false;

    template<class Do>
    void guarded(Do&& act) {
        if (failure) return;
        try {
            act();
        } catch (...) {
            failure = std::current_exception();
            XML_StopParser(parser, XML_FALSE);
        }
    }
    void setName(const char* full) {
        const Name parts = nameOf(full);
        name.assign(parts.prefix).append(parts.local);
    }
};

void onStart(void* user, const char* full, const char** attributes) {
    auto& reading = *static_cast<Reading*>(user);
    reading.guarded([&] {
        reading.setName(full);
        reading.reader.start(reading.name, Attributes(attributes));
    });
}
void onEnd(void* user, const char* full) {
    auto& reading = *static_cast<Reading*>(user);
    reading.guarded([&] {
        reading.setName(full);
        reading.reader.end(reading.name);
    });
}
void onText(void* user, const char* text, int length) {
    auto& reading = *static_cast<Reading*>(user);
    reading.guarded([&] { reading.reader.text({text, static_cast<std::size_t>(length)}); });
}
void onEntity(void* user, const char*, int, const char*, int, const char*, const char*, const char*, const char*) {
    auto& reading = *static_cast<Reading*>(user);
    reading.declaresEntity = true;
    XML_StopParser(reading.parser, XML_FALSE);
}

// "xl/worksheets/../styles.xml" -> "xl/styles.xml"
std::string resolved(const std::string& folder, std::string_view target) {
    if (target.starts_with('/')) return std::string(target.substr(1));
    std::string path = folder;
    while (!target.empty()) {
        const auto slash = target.find('/');
        const std::string_view step = target.substr(0, slash);
        target.remove_prefix(slash == std::string_view::npos ? target.size() : slash + 1);
        if (step == "..") {
            const auto up = path.rfind('/');
            path.erase(up == std::string::npos ? 0 : up);
        } else if (step != "." && !step.empty()) {
            if (!path.empty()) path += '/';
            path += step;
        }
    }
    return path;
}

class RelationReader : public XmlReader {
public:
    RelationReader(std::string_view type, std::string_view id) : type_(type), id_(id) {}
    void start(std::string_view name, const Attributes& attributes) override {
        if (name != "Relationship" || !target.empty()) return;
        if (!id_.empty() && attributes["Id"] != id_) return;
        const std::string_view type = attributes["Type"];
        if (type.substr(type.rfind('/') + 1) == type_) target = attributes["Target"];
    }
    void end(std::string_view) override {}
    std::string target;

private:
    std::string_view type_;
    std::string_view id_;
};

} // namespace

std::string_view Attributes::operator[](std::string_view name) const {
    for (const char* const* pair = pairs_; *pair != nullptr; pair += 2)
        if (isCalled(nameOf(pair[0]), name)) return pair[1];
    return {};
}

void readXml(const Container& container, const std::string& entry, XmlReader& reader) {
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser(
        XML_ParserCreateNS(nullptr, separator), &XML_ParserFree);
    Reading reading{parser.get(), reader, {}, {}, false};
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), onStart, onEnd);
    XML_SetCharacterDataHandler(parser.get(), onText);
    XML_SetEntityDeclHandler(parser.get(), onEntity);

    const auto parse = [&](std::string_view piece, bool last) {
        const XML_Status status = XML_Parse(parser.get(), piece.data(), static_cast<int>(piece.size()), last ? 1 : 0);
        if (reading.failure) std::rethrow_exception(reading.failure);
        if (reading.declaresEntity) {
            throw Error("This part of the file declares entities, which no office program does.",
                        container.place(entry), "It may be made to do harm: check where it came from.");
        }
        if (status == XML_STATUS_OK) return;
        Place where = container.place(entry);
        where.inside += ", line " + std::to_string(XML_GetCurrentLineNumber(parser.get()));
        throw Error(std::string("The file is damaged: its XML is not well-formed (") +
                        XML_ErrorString(XML_GetErrorCode(parser.get())) + ").",
                    where, "Open it in its own program and save it anew.");
    };
    bool done = false;
    container.stream(entry, [&](std::string_view piece) {
        parse(piece, false);
        done = reader.isDone();
        return !done;
    });
    if (!done) parse({}, true);
}

std::string relatedPart(const Container& container, const std::string& relations, std::string_view type,
                        std::string_view id) {
    if (!container.has(relations)) return {};
    RelationReader reader(type, id);
    readXml(container, relations, reader);
    if (reader.target.empty()) return {};
    const std::string folder = relations.substr(0, relations.rfind("_rels/"));
    return resolved(folder.empty() ? "" : folder.substr(0, folder.size() - 1), reader.target);
}

} // namespace kith::importers
