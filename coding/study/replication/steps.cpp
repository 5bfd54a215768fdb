#include "replication/steps.h"

#include "kith/model/digest.h"
#include "kith/model/error.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace kith::study {
namespace {

namespace fs = std::filesystem;

std::string hashOfFolder(const fs::path& folder) {
    std::string all;
    for (const std::string& name : filesBelow(folder))
        all += hashOfFile(folder / name) + "  " + name + "\n";
    return toHex(sha256(all));
}

// A name and what is used, each with its length before it, so that no two lists read alike.
std::string keyOf(const std::string& name, const std::vector<std::string>& uses) {
    std::string all = std::to_string(name.size()) + ":" + name;
    for (const std::string& use : uses)
        all += std::to_string(use.size()) + ":" + use;
    return toHex(sha256(all));
}

} // namespace

std::vector<std::string> filesBelow(const fs::path& folder) {
    std::vector<std::string> names;
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(folder))
        if (!entry.is_directory()) names.push_back(fs::relative(entry.path(), folder).generic_string());
    std::sort(names.begin(), names.end());
    return names;
}

std::string hashOfFile(const fs::path& file) {
    return toHex(sha256File(file));
}

fs::path workFolderOf(const fs::path& out) {
    return out.parent_path() / ("." + out.filename().string() + ".replication");
}

ReplicationSteps::ReplicationSteps(const fs::path& out) : folder_(workFolderOf(out)) {
    std::error_code failure;
    fs::create_directories(folder_, failure);
    if (failure)
        throw Error("The folder cannot be made: " + failure.message() + ".", {folder_.string(), {}},
                    "May you write beside the folder that is to be made?");
    lock_ = open((folder_ / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (lock_ < 0 || flock(lock_, LOCK_EX | LOCK_NB) != 0) {
        if (lock_ >= 0) close(lock_);
        throw Error("Another program is making this replication.", {out.string(), {}}, "Wait until it is done.");
    }
    // A line that was cut short has no meaning and is passed over: its step is made again.
    std::ifstream journal(folder_ / "journal");
    for (std::string line; std::getline(journal, line);) {
        std::istringstream words(line);
        std::string key, made, name;
        if (words >> key >> made >> name) done_[key] = made;
    }
    fs::remove_all(folder_ / "making", failure);
}

ReplicationSteps::~ReplicationSteps() {
    if (lock_ >= 0) close(lock_);
}

ReplicationSteps::Made
ReplicationSteps::step(const std::string& name, const std::vector<std::string>& uses,
                       const std::function<void(const fs::path& folder, const std::string& key)>& make) {
    const std::string key = keyOf(name, uses);
    const fs::path made = folder_ / key;
    const auto known = done_.find(key);
    if (known != done_.end() && fs::is_directory(made) && hashOfFolder(made) == known->second) return {key, made, true};
    const fs::path making = folder_ / "making";
    fs::remove_all(making);
    fs::remove_all(made);
    fs::create_directories(making);
    make(making, key);
    const std::string hash = hashOfFolder(making);
    fs::rename(making, made);
    {
        // On a line of its own, also after one that was cut short.
        std::ofstream journal(folder_ / "journal", std::ios::app);
        journal << "\n" << key << " " << hash << " " << name << "\n" << std::flush;
        if (!journal)
            throw Error("The file cannot be written.", {(folder_ / "journal").string(), {}}, "Is there room?");
    }
    done_[key] = hash;
    return {key, made, false};
}

void ReplicationSteps::finish() {
    fs::remove_all(folder_);
}

} // namespace kith::study
