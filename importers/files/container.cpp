#include "files/container.h"

#include <zip.h>

#include <array>

namespace kith::importers {
namespace {

constexpr const char* takeAgain =
    "Take the file again from where it came from, or open it in its own program and save it anew.";

struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

Error damaged(const Place& where, const std::string& why) {
    return {"The file is damaged or cut off (" + why + ").", where, takeAgain};
}

} // namespace

struct Container::Archive {
    zip_t* zip = nullptr;
    ~Archive() {
        if (zip != nullptr) zip_discard(zip);
    }
};

Container::Container(std::string_view bytes, std::string fileName)
    : archive_(std::make_unique<Archive>()), fileName_(std::move(fileName)) {
    zip_error_t failure;
    zip_error_init(&failure);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &failure);
    if (source != nullptr) archive_->zip = zip_open_from_source(source, ZIP_RDONLY, &failure);
    if (archive_->zip == nullptr) {
        const std::string why = zip_error_strerror(&failure);
        zip_error_fini(&failure);
        if (source != nullptr) zip_source_free(source);
        throw damaged({fileName_, {}}, why);
    }
    zip_error_fini(&failure);
    if (zip_get_num_entries(archive_->zip, 0) > mostEntries) {
        throw Error("The container holds more than " + std::to_string(mostEntries) + " files; no document does.",
                    {fileName_, {}}, "Check whether it is the right file.");
    }
}

Container::~Container() = default;

bool Container::has(const std::string& entry) const {
    return zip_name_locate(archive_->zip, entry.c_str(), 0) >= 0;
}

void Container::stream(const std::string& entry, const std::function<bool(std::string_view)>& piece) const {
    const Place where = place(entry);
    zip_stat_t about;
    if (zip_stat(archive_->zip, entry.c_str(), 0, &about) != 0) throw damaged(where, "this part of it is missing");
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE)
        throw Error("The file is locked with a password.", {fileName_, {}},
                    "Open it, remove the password and save it again.");
    const std::uint64_t packed = (about.valid & ZIP_STAT_COMP_SIZE) != 0 ? about.comp_size : 0;
    // The stated size may lie, so what really comes out is counted below; but where it tells, nothing needs to be
    // unpacked.
    const auto requireSane = [&](std::uint64_t size) {
        if (size > largestEntry || (size > ratioMattersFrom && size / steepestRatio > packed)) {
            throw Error("This part of the file unpacks to far more than any document holds.", where,
                        "It may be made to do harm: check where it came from.");
        }
    };
    if ((about.valid & ZIP_STAT_SIZE) != 0) requireSane(about.size);

    const std::unique_ptr<zip_file_t, CloseEntry> open(zip_fopen(archive_->zip, entry.c_str(), 0));
    if (!open) throw damaged(where, zip_error_strerror(zip_get_error(archive_->zip)));
    std::array<char, 64 * 1024> buffer;
    std::uint64_t size = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(open.get(), buffer.data(), buffer.size());
        if (got < 0) throw damaged(where, zip_error_strerror(zip_file_get_error(open.get())));
        if (got == 0) return;
        size += static_cast<std::uint64_t>(got);
        requireSane(size);
        if (!piece({buffer.data(), static_cast<std::size_t>(got)})) return;
    }
}

std::string Container::read(const std::string& entry) const {
    std::string bytes;
    stream(entry, [&bytes](std::string_view piece) {
        bytes.append(piece);
        return true;
    });
    return bytes;
}

} // namespace kith::importers
