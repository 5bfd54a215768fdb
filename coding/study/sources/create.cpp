#include "kith/study/create.h"

#include "kith/protocol/protocol.h"

namespace kith::study {

project::Project createProject(const std::filesystem::path& file, const NewProject& wanted) {
    Protocol protocol = protocol::load(wanted.protocol);
    protocol.frozen = protocol::hashOf(protocol); // whatever becomes of its file
    const std::string title = wanted.title.empty() ? file.stem().string() : wanted.title;
    return project::Project::create(file, title, protocol, wanted.by);
}

} // namespace kith::study
