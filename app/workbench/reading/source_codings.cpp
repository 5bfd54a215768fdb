#include "reading/source_codings.h"

#include "common/strings.h"

#include "kith/study/coding.h"
#include "kith/study/progress.h"
#include "kith/study/reading.h"

#include <algorithm>
#include <chrono>
#include <set>

namespace kith::workbench {

using namespace std::chrono_literals;

namespace {

// How long nobody must have decided anything before everything is read again after decisions of one's own.
constexpr auto quiet = 1500ms;

// Keys that are known before the project has them, so that what is decided next can speak of them.
class KnownKeys {
public:
    explicit KnownKeys(std::vector<Uuid> keys) : keys_(std::move(keys)), from_([this] { return keys_.at(next_++); }) {}

private:
    std::vector<Uuid> keys_;
    std::size_t next_ = 0;
    KeysFrom from_;
};

std::vector<Uuid> keysBefore(const Uuid& first, std::size_t further) {
    std::vector<Uuid> keys{first};
    for (std::size_t i = 0; i < further; ++i)
        keys.push_back(Uuid::fresh());
    return keys;
}

} // namespace

SourceCodings::SourceCodings(Workspace& workspace, QObject* parent) : QObject(parent), workspace_(workspace) {
    later_.setSingleShot(true);
    connect(&later_, &QTimer::timeout, this, &SourceCodings::reread);
    connect(&workspace_, &Workspace::edited, this, &SourceCodings::follow);
}

void SourceCodings::setDocument(std::shared_ptr<const Document> document) {
    document_ = std::move(document);
    reread();
}

void SourceCodings::follow(const Changes& changes) {
    if (!document_) return;
    if (!changes.touches(document_->source().key, document_->part())) {
        // Contacts and assignments are no part of what a text says.
        if (!later_.isActive()) later_.start(400ms);
        return;
    }
    // Our own decisions are shown already: while keys come quickly, the whole is not read in between.
    if (waiting_ > 0)
        later_.start(quiet);
    else
        later_.start(0ms);
}

void SourceCodings::reread() {
    later_.stop();
    if (!document_) return;
    const project::Project& project = workspace_.reading();
    const SourceKey source = document_->source().key;
    if (!project.source(source)) return; // removed: the page says so
    blind_ = !study::maySeeOthers(project, source, workspace_.coder());
    std::vector<Coding> codings = study::codingsShownTo(project, source, workspace_.coder());
    std::erase_if(codings, [&](const Coding& coding) { return coding.passage.part != document_->part(); });
    readContacts();
    draft_.read(std::move(codings));
    Q_EMIT allChanged();
}

// An answer of a form gives its coding stage and contact; where a coding was joined with another, it is there no more.
void SourceCodings::readOne(CodingKey coding) {
    draft_.read(coding, workspace_.reading().coding(coding));
    if (draft_.find(coding))
        Q_EMIT changed(coding);
    else
        Q_EMIT removed(coding);
}

void SourceCodings::readContacts() {
    contacts_.clear();
    for (const ShownTurn& turn : document_->turns())
        if (turn.ego && !contacts_.contains(turn.ego)) contacts_[turn.ego] = workspace_.reading().contactsOf(turn.ego);
}

const std::vector<Contact>& SourceCodings::contactsAt(int place) const {
    static const std::vector<Contact> none;
    if (!document_ || document_->turns().empty()) return none;
    const auto found = contacts_.find(document_->turns()[static_cast<std::size_t>(document_->turnAt(place))].ego);
    return found == contacts_.end() ? none : found->second;
}

const Contact* SourceCodings::contact(ContactKey key) const {
    for (const auto& [ego, contacts] : contacts_)
        for (const Contact& contact : contacts)
            if (contact.key == key) return &contact;
    return nullptr;
}

void SourceCodings::send(int decision, CodingKey coding, Change change) {
    ++waiting_;
    workspace_.edit(
        std::move(change), this,
        [this, decision, coding] {
            --waiting_;
            draft_.written(decision);
            readOne(coding);
            later_.start(quiet);
            Q_EMIT written(coding);
        },
        [this, decision](const Failure& failure) {
            --waiting_;
            draft_.failed(decision);
            Q_EMIT allChanged();
            Q_EMIT workspace_.failed(failure);
        });
}

void SourceCodings::decide(const Coding& after, Change change) {
    const int decision = draft_.put(after);
    Q_EMIT changed(after.key);
    send(decision, after.key, std::move(change));
}

CodingKey SourceCodings::code(const Code& code, int begin, int end) {
    Coding coding;
    coding.passage = document_->passage(begin, end);
    coding.code = code.key;
    coding.coder = workspace_.coder();
    for (const Coding* other : draft_.shown())
        if (other->passage.span == coding.passage.span && other->code == code.key && isMine(*other) &&
            (document_->source().kind == SourceKind::Survey || (!other->contact && other->stage == Stage::NotAsked)))
            return other->key;
    coding.key = CodingKey::fresh();
    study::CodingWish wish;
    wish.code = code.name;
    wish.coder = coding.coder;
    decide(coding, [passage = coding.passage, wish, keys = keysBefore(coding.key.uuid, 4)](project::Project& project) {
        const KnownKeys known(keys);
        study::applyCode(project, {passage}, wish);
    });
    return coding.key;
}

CodingKey SourceCodings::codeInVivo(int begin, int end) {
    Coding coding;
    coding.passage = document_->passage(begin, end);
    coding.key = CodingKey::fresh();
    coding.coder = workspace_.coder();
    std::vector<Uuid> keys = keysBefore(CodeKey::fresh().uuid, 4);
    coding.code.uuid = keys.front();
    keys[1] = coding.key.uuid;
    study::CodingWish wish;
    wish.coder = coding.coder;
    decide(coding, [passage = coding.passage, wish, keys](project::Project& project) {
        const KnownKeys known(keys);
        study::codeInVivo(project, passage, {}, wish);
    });
    return coding.key;
}

void SourceCodings::setStage(CodingKey key, Stage stage) {
    const Coding* before = draft_.find(key);
    if (!before || before->stage == stage) return;
    Coding after = *before;
    after.stage = stage;
    study::CodingChanges changes;
    changes.stage = stage;
    decide(after, [key, changes, by = workspace_.coder()](project::Project& project) {
        study::reviseCodings(project, {key}, changes, by);
    });
}

void SourceCodings::setContact(CodingKey key, std::optional<ContactKey> wanted) {
    const Coding* before = draft_.find(key);
    if (!before || before->contact == wanted) return;
    Coding after = *before;
    after.contact = wanted;
    study::CodingChanges changes;
    const Contact* whom = wanted ? contact(*wanted) : nullptr;
    if (wanted && !whom) return;
    changes.contact = whom ? whom->label : std::string();
    decide(after, [key, changes, by = workspace_.coder()](project::Project& project) {
        study::reviseCodings(project, {key}, changes, by);
    });
}

void SourceCodings::setNewContact(CodingKey key, const QString& label) {
    const Coding* before = draft_.find(key);
    if (!before) return;
    Contact fresh;
    fresh.key = ContactKey::fresh();
    fresh.label = toStd(label.trimmed());
    const auto [begin, end] = document_->fromCodePoints(before->passage.span);
    fresh.ego = document_->turns()[static_cast<std::size_t>(document_->turnAt(begin))].ego;
    if (fresh.ego) contacts_[fresh.ego].push_back(fresh);
    Coding after = *before;
    after.contact = fresh.key;
    decide(after, [key, fresh, by = workspace_.coder()](project::Project& project) {
        study::nameNewContact(project, key, fresh.key, fresh.label, by);
    });
    Q_EMIT contactAdded(fresh.key);
}

void SourceCodings::setQuality(CodingKey key, const QString& quality) {
    const Coding* before = draft_.find(key);
    if (!before) return;
    Coding after = *before;
    after.quality = toStd(quality.trimmed());
    study::CodingChanges changes;
    changes.quality = after.quality;
    decide(after, [key, changes, by = workspace_.coder()](project::Project& project) {
        study::reviseCodings(project, {key}, changes, by);
    });
}

void SourceCodings::setMemo(CodingKey key, const QString& memo) {
    const Coding* before = draft_.find(key);
    if (!before) return;
    Coding after = *before;
    after.memo = toStd(memo.trimmed());
    study::CodingChanges changes;
    changes.memo = after.memo;
    decide(after, [key, changes, by = workspace_.coder()](project::Project& project) {
        study::reviseCodings(project, {key}, changes, by);
    });
}

void SourceCodings::resize(CodingKey key, int begin, int end) {
    const Coding* before = draft_.find(key);
    if (!before) return;
    Coding after = *before;
    after.passage = document_->passage(begin, end);
    if (after.passage.span == before->passage.span) return;
    decide(after, [key, span = after.passage.span, by = workspace_.coder()](project::Project& project) {
        study::resizeCoding(project, key, span, by);
    });
}

void SourceCodings::remove(CodingKey key) {
    if (!draft_.find(key)) return;
    const int decision = draft_.remove(key);
    Q_EMIT removed(key);
    send(decision, key, [key, by = workspace_.coder()](project::Project& project) {
        study::removeCodings(project, std::vector<CodingKey>{key}, by);
    });
}

} // namespace kith::workbench
