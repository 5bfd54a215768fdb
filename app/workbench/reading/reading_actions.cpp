// What the keys of the transcript do.
#include "reading/reading_page.h"

#include "common/choice_palette.h"
#include "common/commands.h"
#include "common/keys.h"
#include "common/words_dialog.h"
#include "reading/find_bar.h"
#include "reading/player_line.h"
#include "window/choose_code.h"

#include "kith/study/reading.h"

#include <QAction>

#include <algorithm>

namespace kith::workbench {
namespace {

constexpr std::size_t mostRecent = 12;

template<class Key>
void used(std::vector<Key>& recent, Key key) {
    std::erase(recent, key);
    recent.insert(recent.begin(), key);
    if (recent.size() > mostRecent) recent.pop_back();
}

} // namespace

void ReadingPage::makeActions() {
    makeCodingActions();
    makeMovingActions();
}

void ReadingPage::makeCodingActions() {
    const auto key = [](Qt::Key k) { return QList<QKeySequence>{QKeySequence(k)}; };
    addCommand(this, tr("Code the selection…"), {QKeySequence(Qt::CTRL | Qt::Key_K)}, [this] { chooseCode(); });
    for (int digit = 1; digit <= 9; ++digit) {
        const QString number = QString::number(digit);
        QAction* made =
            addCommand(this, tr("Code with %1").arg(number), {QKeySequence(Qt::Key_0 + digit)}, [this, number] {
                if (const Code* code = study::codeWithShortcut(workspace().outline().codebook, toStd(number)))
                    applyCode(code->key);
                else
                    say(tr("No code has the key %1. Keys are given in the codebook.").arg(number));
            });
        made->setProperty("digit", number);
    }
    addCommand(this, tr("Code the same again"), key(Qt::Key_Period), [this] { codeAgain(); });
    addCommand(this, tr("Code in the passage's own words"), key(Qt::Key_V), [this] { codeInVivo(); });
    addCommand(this, tr("The interviewer asked about…"), key(Qt::Key_Question),
               [this] { chooseCode({}, QStringLiteral("asked.")); });
    addCommand(this, tr("The interviewer probed…"), key(Qt::Key_Exclam),
               [this] { chooseCode({}, QStringLiteral("probe.")); });
    addCommand(this, tr("Stage: build"), key(Qt::Key_B), [this] { toggleStage(Stage::Build); });
    addCommand(this, tr("Stage: maintain"), key(Qt::Key_M), [this] { toggleStage(Stage::Maintain); });
    addCommand(this, tr("Stage: activate"), key(Qt::Key_A), [this] { toggleStage(Stage::Activate); });
    addCommand(this, tr("Contact…"), key(Qt::Key_C), [this] { chooseContact(); });
    addCommand(this, tr("The contact under the cursor, or the last one"), key(Qt::Key_W),
               [this] { useContactUnderCursor(); });
    addCommand(this, tr("No contact"), {QKeySequence(Qt::SHIFT | Qt::Key_C)}, [this] { takeContactAway(); });
    addCommand(this, tr("Quality…"), key(Qt::Key_Q), [this] { writeQuality(); });
    addCommand(this, tr("Memo on the coding…"), key(Qt::Key_E), [this] { writeMemo(); });
    addCommand(this, tr("Remove the coding"), key(Qt::Key_Delete), [this] { removeCoding(); });
    addCommand(this, tr("End of the coding: a word further"), {QKeySequence(Qt::ALT | Qt::Key_Right)},
               [this] { resizeByWord(true, 1); });
    addCommand(this, tr("End of the coding: a word back"), {QKeySequence(Qt::ALT | Qt::Key_Left)},
               [this] { resizeByWord(true, -1); });
    addCommand(this, tr("Beginning of the coding: a word further"), {QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Right)},
               [this] { resizeByWord(false, 1); });
    addCommand(this, tr("Beginning of the coding: a word back"), {QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_Left)},
               [this] { resizeByWord(false, -1); });
}

void ReadingPage::makeMovingActions() {
    addCommand(this, tr("Next coding"), {QKeySequence(Qt::Key_N)}, [this] { view_->stepCoding(1); });
    addCommand(this, tr("Previous coding"), {QKeySequence(Qt::Key_P)}, [this] { view_->stepCoding(-1); });
    addCommand(this, tr("Select the turn"), {QKeySequence(Qt::Key_T)}, [this] { view_->selectTurn(); });
    addCommand(this, tr("Select the sentence"), {QKeySequence(Qt::Key_S)}, [this] { view_->selectSentence(); });
    addCommand(this, tr("Find next"), {QKeySequence(Qt::Key_F3)}, [this] { find_->step(1); });
    addCommand(this, tr("Find previous"), {QKeySequence(Qt::SHIFT | Qt::Key_F3)}, [this] { find_->step(-1); });
    addCommand(this, tr("Copy the passage"), {QKeySequence(QKeySequence::Copy)}, [this] { copy(); });
    addCommand(this, tr("Play from here, or pause"), {QKeySequence(Qt::Key_F4)}, [this] {
        if (!player_->hasRecording())
            attachRecording();
        else
            followTurn(view_->turnOfCaret());
    });
    addCommand(this, tr("Recording: five seconds back"), {QKeySequence(Qt::SHIFT | Qt::Key_F4)},
               [this] { player_->back(5000); });
    addCommand(this, tr("Recording of this transcript…"), {}, [this] { attachRecording(); });
}

bool ReadingPage::canCode() {
    if (!document_ || document_->isEmpty()) return false;
    if (workspace().isReadOnly()) {
        say(tr("This project is open for reading only, so nothing can be coded."));
        return false;
    }
    return true;
}

QString ReadingPage::describe(const Coding& coding) const {
    QStringList parts{nameOf(coding.code)};
    if (coding.contact)
        if (const Contact* whom = codings_->contact(*coding.contact)) parts += toQString(whom->label);
    if (coding.stage != Stage::NotAsked) parts += stageName(coding.stage);
    return parts.join(QStringLiteral(" · "));
}

void ReadingPage::applyCode(CodeKey key) {
    if (!canCode()) return;
    const Code* code = codeOf(key);
    if (!code) return;
    auto [begin, end] = view_->selection();
    if (begin == end) {
        // Nothing is selected: the coding that was chosen says which passage is meant.
        const ShownCoding* chosen = view_->coding(view_->selectedCoding());
        if (!chosen) {
            say(tr("Select a passage first: with the mouse, with Shift and the arrows, S for the sentence, T for the "
                   "turn."));
            return;
        }
        begin = chosen->begin;
        end = chosen->end;
    } else {
        std::tie(begin, end) = document_->trimmed(begin, end);
    }
    if (begin == end) return;
    used(recentCodes_, key);
    lastCode_ = key;
    lastPassage_ = {begin, end};
    const Code copy = *code;
    const CodingKey made = codings_->code(copy, begin, end);
    view_->select(begin, end, true);
    // Chosen, so that the next key says who and which stage.
    view_->chooseCoding(made);
    if (const Coding* coding = codings_->find(made)) say(tr("Coded: %1").arg(describe(*coding)));
}

void ReadingPage::codeAgain() {
    if (!lastCode_) {
        say(tr("Nothing was coded here yet."));
        return;
    }
    applyCode(lastCode_);
}

void ReadingPage::codeInVivo() {
    if (!canCode()) return;
    const auto [from, to] = view_->selection();
    const auto [begin, end] = document_->trimmed(from, to);
    if (begin == end) {
        say(tr("Select the words first that shall name the code."));
        return;
    }
    const CodingKey made = codings_->codeInVivo(begin, end);
    view_->chooseCoding(made);
    say(tr("Coded in its own words: %1").arg(document_->characters().mid(begin, end - begin)));
}

const Coding* ReadingPage::ownCodingMeant() {
    const Coding* meant = codings_->find(view_->selectedCoding());
    if (!meant)
        for (const CodingKey key : view_->codingsAt(view_->caret()))
            if (const Coding* here = codings_->find(key); here && codings_->isMine(*here)) {
                meant = here;
                break;
            }
    if (!meant) {
        say(tr("Choose a coding first: click on it, or N and P go from one to the next."));
        return nullptr;
    }
    if (!codings_->isMine(*meant)) {
        say(tr("This is a coding of %1: each coder changes only what is their own.").arg(toQString(meant->coder)));
        return nullptr;
    }
    return meant;
}

void ReadingPage::toggleStage(Stage stage) {
    if (!canCode()) return;
    const Coding* coding = ownCodingMeant();
    if (!coding) return;
    const CodingKey key = coding->key;
    codings_->setStage(key, coding->stage == stage ? Stage::NotAsked : stage);
    if (const Coding* after = codings_->find(key)) say(describe(*after));
}

void ReadingPage::setContactOf(CodingKey key, ContactKey contact) {
    codings_->setContact(key, contact);
    desk().useContact(contact);
    if (const Coding* after = codings_->find(key)) say(describe(*after));
}

ContactKey ReadingPage::contactUnderCursor() const {
    const int place = view_->placeLookedAt();
    const std::vector<Contact>& contacts = codings_->contactsAt(place);
    const auto named = [&](int begin, int end) {
        return study::contactNamedIn(contacts, toStd(document_->characters().mid(begin, end - begin)));
    };
    if (const ShownMention* mention = view_->mentionAt(place); mention && mention->state != MentionState::Rejected) {
        if (mention->decided) return mention->decided;
        if (const ContactKey found = named(mention->begin, mention->end)) return found;
    }
    const auto [wordBegin, wordEnd] = document_->wordAt(place);
    if (const ContactKey found = named(wordBegin, wordEnd)) return found;
    if (const ShownCoding* coding = view_->coding(view_->selectedCoding()))
        if (const ContactKey found = named(coding->begin, coding->end)) return found;
    return {};
}

void ReadingPage::useContactUnderCursor() {
    if (!canCode()) return;
    const Coding* coding = ownCodingMeant();
    if (!coding) return;
    const CodingKey key = coding->key;
    ContactKey contact = contactUnderCursor();
    const auto& contacts = codings_->contactsAt(document_->fromCodePoints(coding->passage.span).first);
    const auto isHere = [&](ContactKey wanted) {
        return std::any_of(contacts.begin(), contacts.end(), [&](const Contact& one) { return one.key == wanted; });
    };
    if (!contact && isHere(desk().lastContact())) contact = desk().lastContact();
    if (contact && isHere(contact)) {
        setContactOf(key, contact);
        return;
    }
    // Somebody whom nobody made a contact yet: the words of the mention are offered as a new one.
    const ShownMention* mention = view_->mentionAt(view_->placeLookedAt());
    chooseContact(mention ? document_->characters().mid(mention->begin, mention->end - mention->begin) : QString());
}

void ReadingPage::takeContactAway() {
    if (!canCode()) return;
    const Coding* coding = ownCodingMeant();
    if (!coding || !coding->contact) return;
    const CodingKey key = coding->key;
    codings_->setContact(key, std::nullopt);
    if (const Coding* after = codings_->find(key)) say(describe(*after));
}

void ReadingPage::removeCoding() {
    if (!canCode()) return;
    const Coding* coding = ownCodingMeant();
    if (!coding) return;
    const QString words = describe(*coding);
    codings_->remove(coding->key);
    say(tr("Removed: %1 (Ctrl+Z brings it back)").arg(words));
}

void ReadingPage::resizeByWord(bool atEnd, int by) {
    if (!canCode()) return;
    const Coding* coding = ownCodingMeant();
    if (!coding) return;
    const CodingKey key = coding->key;
    auto [begin, end] = document_->fromCodePoints(coding->passage.span);
    if (atEnd)
        end = by > 0 ? document_->wordEndAfter(end) : document_->wordEndBefore(end);
    else
        begin = by > 0 ? document_->wordAfter(begin) : document_->wordBefore(begin);
    if (begin >= end) return;
    codings_->resize(key, begin, end);
    view_->chooseCoding(key);
    view_->showPlace(atEnd ? end : begin, atEnd ? end : begin);
}

void ReadingPage::writeQuality() {
    if (!canCode()) return;
    const Coding* coding = ownCodingMeant();
    if (!coding) return;
    auto* dialog = new WordsDialog(WordsDialog::Form::Line, tr("Quality"),
                                   tr("The quality of the contact that this passage tells of, in a few words:"),
                                   toQString(coding->quality), tr("Save"), this);
    dialog->allowNone();
    connect(dialog, &WordsDialog::given, this,
            [this, key = coding->key](const QString& words) { codings_->setQuality(key, words); });
    dialog->open();
}

void ReadingPage::writeMemo() {
    if (!canCode()) return;
    const Coding* coding = ownCodingMeant();
    if (!coding) return;
    auto* dialog = new WordsDialog(WordsDialog::Form::Text, tr("Memo"), tr("Memo on %1:").arg(describe(*coding)),
                                   toQString(coding->memo), tr("Save"), this);
    dialog->allowNone();
    connect(dialog, &WordsDialog::given, this,
            [this, key = coding->key](const QString& words) { codings_->setMemo(key, words); });
    dialog->open();
}

ChoicePalette* ReadingPage::openPalette() const {
    return palette_ && palette_->isVisible() ? palette_.data() : nullptr;
}

void ReadingPage::chooseCode(const QString& typed, const QString& onlyBelow) {
    if (!canCode()) return;
    CodesOffered offered;
    offered.whose = roleAt(view_->selection().first);
    offered.recent = recentCodes_;
    if (!onlyBelow.isEmpty())
        offered.only = [below = toStd(onlyBelow)](const Code& code) { return code.name.starts_with(below); };
    palette_ = workbench::chooseCode(
        context(), tr("Code the selection"), this, [this](const Code& code) { applyCode(code.key); }, offered);
    if (!typed.isEmpty()) palette_->type(typed);
}

void ReadingPage::chooseContact(const QString& typed) {
    if (!canCode()) return;
    const Coding* coding = ownCodingMeant();
    if (!coding) return;
    const CodingKey key = coding->key;
    const int begin = document_->fromCodePoints(coding->passage.span).first;
    if (!document_->turns()[static_cast<std::size_t>(document_->turnAt(begin))].ego) {
        say(tr("This passage stands in nobody's account, so it has no contacts. Say in the list of sources who is the "
               "interviewee."));
        return;
    }
    std::vector<ContactKey> recent = recentContacts_;
    if (const ContactKey under = contactUnderCursor()) used(recent, under);
    const auto fitting = [this, begin, recent](const QString& words) {
        const std::vector<Contact>& contacts = codings_->contactsAt(begin);
        std::vector<Choice> choices;
        for (const std::size_t index : study::contactsMeant(contacts, toStd(words), recent)) {
            const Contact& contact = contacts[index];
            QStringList aliases;
            for (const std::string& alias : contact.aliases)
                aliases += toQString(alias);
            Choice choice;
            choice.id = idOf(contact.key);
            choice.name = toQString(contact.label);
            choice.note = contact.kind == ContactKind::Group ? tr("group") : toQString(contact.organisation);
            choice.says = aliases.join(QStringLiteral(", "));
            choices.push_back(std::move(choice));
        }
        return choices;
    };
    auto* list = new ChoicePalette(tr("Whom is this about?"), tr("Type a part of a name, or a new one"), fitting, this);
    list->offerNew(tr("New contact: %1"), tr("Adds this contact to the account, and names it in the coding."));
    connect(list, &ChoicePalette::chosen, this, [this, key](const QString& id) {
        if (const auto contact = keyOf<ContactKey>(id)) setContactOf(key, *contact);
    });
    connect(list, &ChoicePalette::newWanted, this, [this, key](const QString& name) {
        codings_->setNewContact(key, name);
        if (const Coding* after = codings_->find(key)) {
            say(describe(*after));
            if (after->contact) desk().useContact(*after->contact);
        }
    });
    if (!typed.isEmpty()) list->type(typed);
    palette_ = list;
    list->show();
}

} // namespace kith::workbench
