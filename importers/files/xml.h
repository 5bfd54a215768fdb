// XML from a container, read as a stream of events. Expat is used for this: it takes files of any size and depth in
// constant memory, and it is the only one of the parsers at hand that does.
#pragma once

#include "files/container.h"

#include <string>
#include <string_view>

namespace kith::importers {

class Attributes {
public:
    explicit Attributes(const char* const* pairs) : pairs_(pairs) {}
    // The value, or "" for none. Names as in XmlReader::start.
    [[nodiscard]] std::string_view operator[](std::string_view name) const;

private:
    const char* const* pairs_;
};

// What a format does with the events. Names are "w:p", "text:span", "row": the prefix that the standards use for the
// namespace, whatever the file calls it; the namespaces of workbooks and relations have none. Other namespaces give
// "?:name".
class XmlReader {
public:
    virtual ~XmlReader() = default;
    virtual void start(std::string_view name, const Attributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view) {}
    // Asked after each piece; true ends the reading early.
    [[nodiscard]] virtual bool isDone() const { return false; }
};

// Throws kith::Error for what is no well-formed XML, and for one that declares entities: office files have none, and
// they are a way to do harm (by growing without end, or by naming other files).
void readXml(const Container& container, const std::string& entry, XmlReader& reader);

// The entry that a relation of this type points to ("officeDocument", "styles" …), as the file `relations` lists them,
// or "". Paths are resolved from the folder that the relations are of.
std::string relatedPart(const Container& container, const std::string& relations, std::string_view type,
                        std::string_view id = {});

} // namespace kith::importers
