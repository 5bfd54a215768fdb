#include "kith/study/create.h"

#include "kith/protocol/protocol.h"

namespace kith::study {

ProtocolOffer protocolOffer(const std::string& name, const std::string& language) {
    const Protocol protocol = protocol::load(name);
    return {name, protocol.title.in(language), protocol.question.in(language), protocol.version,
            protocol.codebook.codes.size()};
}

std::vector<ProtocolOffer> builtInProtocols(const std::string& language) {
    std::vector<ProtocolOffer> offers;
    for (const std::string& name : protocol::builtIn())
        offers.push_back(protocolOffer(name, language));
    return offers;
}

project::Project createProject(const std::filesystem::path& file, const NewProject& wanted) {
    Protocol protocol = protocol::load(wanted.protocol);
    protocol.frozen = protocol::hashOf(protocol); // whatever becomes of its file
    const std::string title = wanted.title.empty() ? file.stem().string() : wanted.title;
    return project::Project::create(file, title, protocol, wanted.by);
}

} // namespace kith::study
