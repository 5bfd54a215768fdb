#include "files/open_document.h"

#include "files/xml.h"

namespace kith::importers {
namespace {

class ManifestReader : public XmlReader {
public:
    void start(std::string_view name, const Attributes&) override {
        isLocked = isLocked || name == "manifest:encryption-data";
    }
    void end(std::string_view) override {}
    [[nodiscard]] bool isDone() const override { return isLocked; }
    bool isLocked = false;
};

} // namespace

void requireUnlocked(const Container& container, const std::string& fileName) {
    constexpr const char* manifest = "META-INF/manifest.xml";
    bool isLocked = container.has("encrypted-package"); // newer programs wrap the whole document
    if (!isLocked && container.has(manifest)) {
        ManifestReader reader;
        readXml(container, manifest, reader);
        isLocked = reader.isLocked;
    }
    if (isLocked)
        throw Error("The file is locked with a password.", {fileName, {}},
                    "Open it, remove the password and save it again.");
}

} // namespace kith::importers
