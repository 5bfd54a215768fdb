#include "index_files.h"

#include "index_terms.h"

#include "kith/search/index.h"

#include "kith/text/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <xxhash.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <sstream>

namespace kith::search {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t mostHashed = 32'000'000; // bytes of a whole index; a larger one is known by times and sizes

std::string firstLine() {
    return fmt::format("kith-index {}, Xapian {}, {}", formatVersion, Xapian::version_string(), wordRules());
}

// Nothing where there is no file.
std::string contents(const fs::path& file) {
    std::error_code failure;
    if (!fs::is_regular_file(file, failure)) return {};
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

[[noreturn]] void cannotWrite(const fs::path& path, const std::string& why) {
    throw IndexTrouble{fmt::format("{} cannot be written: {}", path.string(), why)};
}

void syncToDisk(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) cannotWrite(path, std::strerror(errno));
    const int result = fsync(descriptor);
    ::close(descriptor);
    if (result != 0) cannotWrite(path, std::strerror(errno));
}

enum class Durably { No, Yes };
void writeInPlace(const fs::path& file, const std::string& bytes, Durably durably) {
    const fs::path beside = file.string() + ".new";
    {
        std::ofstream out(beside, std::ios::binary | std::ios::trunc);
        out << bytes;
        out.flush();
        if (!out) cannotWrite(beside, std::strerror(errno));
    }
    if (durably == Durably::Yes) syncToDisk(beside);
    std::error_code failure;
    fs::rename(beside, file, failure);
    if (failure) cannotWrite(file, failure.message());
}

// Files of a folder, by name; nothing that somebody else's program may leave there.
std::vector<fs::path> filesIn(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure))
        if (at->is_regular_file(failure) && at->path().filename() != "flintlock") files.push_back(at->path());
    std::sort(files.begin(), files.end());
    return files;
}

bool isNameOfShard(const std::string& name) {
    return name.starts_with("shard-") && name.find_first_of(std::string("/\0", 2)) == std::string::npos;
}

// shard-1, shard-12-compact: the names that writers give.
bool isShard(const fs::path& path) {
    const std::string written = path.filename().string();
    std::string_view name = written;
    if (!name.starts_with("shard-")) return false;
    name.remove_prefix(6);
    if (name.ends_with("-compact")) name.remove_suffix(8);
    return !name.empty() && name.find_first_not_of("0123456789") == std::string_view::npos;
}

struct flock wholeFile(short type) {
    struct flock lock {};
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    return lock;
}

} // namespace

std::optional<std::vector<fs::path>> IndexFiles::shards() const {
    std::istringstream lines(contents(folder_ / "kith-index"));
    std::string line;
    if (!std::getline(lines, line) || line != firstLine()) return std::nullopt;
    std::vector<fs::path> shards;
    while (std::getline(lines, line)) {
        if (!isNameOfShard(line)) return std::nullopt;
        shards.push_back(folder_ / line);
    }
    if (shards.empty()) return std::nullopt;
    return shards;
}

bool isIndex(const fs::path& folder) {
    return contents(folder / "kith-index").starts_with("kith-index ");
}

void IndexFiles::nameShards(const std::vector<std::string>& names) const {
    writeInPlace(folder_ / "kith-index", fmt::format("{}\n{}\n", firstLine(), fmt::join(names, "\n")), Durably::No);
}

std::string IndexFiles::coverage() const {
    return contents(folder_ / "coverage");
}
void IndexFiles::writeCoverage(const std::string& bytes) const {
    writeInPlace(folder_ / "coverage", bytes, Durably::No);
}

std::vector<fs::path> IndexFiles::files() const {
    std::vector<fs::path> files{folder_ / "kith-index", folder_ / "coverage"};
    for (const fs::path& shard : shards().value_or(std::vector<fs::path>()))
        for (const fs::path& file : filesIn(shard))
            files.push_back(file);
    return files;
}

// Name, size, time of the last change, and the hash where the whole index is small.
std::vector<std::string> IndexFiles::stamps() const {
    const std::vector<fs::path> all = files();
    std::uintmax_t size = 0;
    std::vector<struct stat> states;
    for (const fs::path& file : all) {
        struct stat state {};
        if (::stat(file.c_str(), &state) != 0) return {};
        size += static_cast<std::uintmax_t>(state.st_size);
        states.push_back(state);
    }
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < all.size(); ++i) {
        std::string hash = "-";
        if (size <= mostHashed) {
            const std::string bytes = contents(all[i]);
            hash = fmt::format("{:016x}", XXH3_64bits(bytes.data(), bytes.size()));
        }
        lines.push_back(fmt::format("{} {} {}.{:09} {}\n", fs::relative(all[i], folder_).string(), states[i].st_size,
                                    states[i].st_mtim.tv_sec, states[i].st_mtim.tv_nsec, hash));
    }
    return lines;
}

bool IndexFiles::isSealed() const {
    const std::string seal = contents(folder_ / "seal");
    return !seal.empty() && shards() && seal == fmt::format("{}", fmt::join(stamps(), ""));
}

std::string IndexFiles::breakSeal() const {
    std::string seal = contents(folder_ / "seal");
    std::error_code failure;
    fs::remove(folder_ / "seal", failure);
    if (failure) cannotWrite(folder_ / "seal", failure.message());
    writeInPlace(folder_ / "writing", {}, Durably::No);
    return seal;
}

void IndexFiles::seal(const std::string& before) const {
    const std::vector<fs::path> all = files();
    const std::vector<std::string> now = stamps();
    for (std::size_t i = 0; i < now.size(); ++i)
        if (before.find(now[i]) == std::string::npos) syncToDisk(all[i]);
    writeInPlace(folder_ / "seal", fmt::format("{}", fmt::join(now, "")), Durably::Yes);
    std::error_code none;
    fs::remove(folder_ / "writing", none);
    syncToDisk(folder_);
}

bool IndexFiles::isBeingWritten() const {
    const int descriptor = ::open((folder_ / "lock").c_str(), O_RDWR | O_CLOEXEC);
    if (descriptor < 0) return false;
    struct flock lock = wholeFile(F_WRLCK);
    const bool held = fcntl(descriptor, F_OFD_GETLK, &lock) == 0 && lock.l_type != F_UNLCK;
    ::close(descriptor);
    return held && fs::exists(folder_ / "writing");
}

int IndexFiles::nextShard() const {
    int last = 0;
    std::error_code failure;
    for (fs::directory_iterator at(folder_, failure), end; !failure && at != end; at.increment(failure))
        if (isShard(at->path())) last = std::max(last, std::atoi(at->path().filename().string().c_str() + 6));
    return last + 1;
}

void IndexFiles::clear() const {
    breakSeal();
    std::error_code failure;
    for (const char* file : {"kith-index", "coverage", "kith-index.new", "coverage.new", "seal.new"})
        fs::remove(folder_ / file, failure);
    std::vector<fs::path> shards;
    for (fs::directory_iterator at(folder_, failure), end; !failure && at != end; at.increment(failure))
        if (isShard(at->path())) shards.push_back(at->path());
    for (const fs::path& shard : shards)
        fs::remove_all(shard, failure);
    if (failure) cannotWrite(folder_, failure.message());
}

void IndexFiles::clearUnnamed() const {
    const auto named = shards();
    if (!named) return;
    std::error_code failure;
    for (fs::directory_iterator at(folder_, failure), end; !failure && at != end; at.increment(failure))
        if (isShard(at->path()) && std::find(named->begin(), named->end(), at->path()) == named->end())
            fs::remove_all(at->path(), failure);
}

std::optional<IndexLock> IndexLock::take(const fs::path& folder) {
    std::error_code failure;
    fs::create_directories(folder, failure);
    const fs::path file = folder / "lock";
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (descriptor < 0) cannotWrite(folder, std::strerror(errno));
    struct flock lock = wholeFile(F_WRLCK);
    if (fcntl(descriptor, F_OFD_SETLK, &lock) != 0) {
        const int why = errno;
        ::close(descriptor);
        if (why != EACCES && why != EAGAIN) cannotWrite(folder, std::strerror(why));
        return std::nullopt;
    }
    IndexLock taken(descriptor);
    // Left by a writer that was killed.
    fs::remove(folder / "writing", failure);
    return taken;
}

bool IndexLock::holds(const fs::path& folder) const {
    struct stat held {
    }, there{};
    return fstat(descriptor_, &held) == 0 && ::stat((folder / "lock").c_str(), &there) == 0 &&
           held.st_ino == there.st_ino && held.st_dev == there.st_dev;
}

IndexLock::IndexLock(IndexLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
IndexLock::~IndexLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

} // namespace kith::search
