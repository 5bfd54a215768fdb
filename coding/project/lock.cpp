#include "lock.h"

#include "kith/model/error.h"
#include "kith/project/project.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <utility>

namespace kith::project {
namespace {

std::string hostName() {
    std::array<char, 256> name{};
    if (gethostname(name.data(), name.size() - 1) != 0) return "this computer";
    return name.data();
}

std::string readAll(int descriptor) {
    std::array<char, 512> bytes{};
    const auto length = pread(descriptor, bytes.data(), bytes.size(), 0);
    std::string text(bytes.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
    while (!text.empty() && text.back() == '\n')
        text.pop_back();
    return text;
}

// Whether the name still leads to what was locked, and not to a file that another program made after this one was
// deleted.
bool isStill(const std::filesystem::path& file, int descriptor) {
    struct stat byName {};
    struct stat byDescriptor {};
    return stat(file.c_str(), &byName) == 0 && fstat(descriptor, &byDescriptor) == 0 &&
           byName.st_ino == byDescriptor.st_ino && byName.st_dev == byDescriptor.st_dev;
}

} // namespace

Lock::Lock(const std::filesystem::path& project) : file_(project.string() + ".lock") {
    const Place place{project.filename().string(), ""};
    for (;;) {
        const int descriptor = open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (descriptor < 0)
            throw Error("The project cannot be opened for writing here.", place,
                        "Check the permissions of its folder, or open it for reading only.");
        if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            const auto who = readAll(descriptor);
            close(descriptor);
            throw OpenElsewhere(who.empty() ? "another program" : who, place);
        }
        if (isStill(file_, descriptor)) {
            descriptor_ = descriptor;
            break;
        }
        close(descriptor);
    }
    const auto who = "process " + std::to_string(getpid()) + " on " + hostName() + "\n";
    // The name is a courtesy: where it cannot be written the lock holds all the same.
    if (ftruncate(descriptor_, 0) != 0 || pwrite(descriptor_, who.data(), who.size(), 0) < 0) errno = 0;
}

Lock::Lock(Lock&& other) noexcept : file_(std::move(other.file_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

Lock::~Lock() {
    if (descriptor_ < 0) return;
    unlink(file_.c_str());
    close(descriptor_);
}

std::optional<std::string> holderOf(const std::filesystem::path& project) {
    const int descriptor = open((project.string() + ".lock").c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return std::nullopt;
    std::optional<std::string> holder;
    if (flock(descriptor, LOCK_SH | LOCK_NB) != 0) {
        holder = readAll(descriptor);
        if (holder->empty()) holder = "another program";
    }
    close(descriptor);
    return holder;
}

OpenElsewhere::OpenElsewhere(std::string who, Place where)
    : Error("The project is open for writing in " + who + ".", std::move(where),
            "Close it there first. Reading it is possible meanwhile."),
      who_(std::move(who)) {}

} // namespace kith::project
