// Read a transcript and code passages.
#pragma once

#include "reading/source_codings.h"
#include "reading/transcript_view.h"
#include "window/page.h"

#include <QKeySequence>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <map>
#include <set>

class QCheckBox;
class QLabel;
class QMenu;
class QSplitter;
class QToolButton;

namespace kith::workbench {

class ChoicePalette;
class FindBar;
class PlayerLine;

class ReadingPage : public Page {
    Q_OBJECT
public:
    explicit ReadingPage(const PageContext& context);
    ~ReadingPage() override;

    [[nodiscard]] QString heading() const override;
    // {"source", "part", "begin", "end"}: code points.
    void show(const QVariant& what) override;
    using QWidget::show;
    [[nodiscard]] QVariant place() const override;
    void find() override;

    [[nodiscard]] TranscriptView& view() { return *view_; }
    [[nodiscard]] TranscriptView* translationView() { return other_; }
    [[nodiscard]] SourceCodings& codings() { return *codings_; }
    [[nodiscard]] FindBar& findBar() { return *find_; }
    [[nodiscard]] PlayerLine& player() { return *player_; }
    // The window for choosing a code or a contact, while it is open; else null.
    [[nodiscard]] ChoicePalette* openPalette() const;
    [[nodiscard]] const QString& saidLast() const { return said_; }

    // What the keys do.
    void applyCode(CodeKey code);
    void toggleStage(Stage stage);
    void chooseCode(const QString& typed = {}, const QString& onlyBelow = {});
    void chooseContact(const QString& typed = {});
    void useContactUnderCursor();
    void takeContactAway();
    void codeInVivo();
    void codeAgain();
    void removeCoding();
    void resizeByWord(bool atEnd, int by);
    void writeMemo();
    void writeQuality();
    void showTranslation(bool shown);
    void setRecording(const QString& file); // "" takes it away

private:
    void makeHeader();
    void makeActions();
    void makeCodingActions();
    void makeMovingActions();
    void load(SourceKey source, std::int64_t part);
    [[nodiscard]] QString respondent() const; // of a survey's row
    void say(const QString& words);
    void reloadIfTouched(const Changes& changes);
    void showLooks();
    void showCodings();
    void showCoding(CodingKey coding);
    [[nodiscard]] bool isHidden(const Coding& coding) const;
    [[nodiscard]] QString stageName(Stage stage) const;
    [[nodiscard]] ShownCoding drawn(const Coding& coding, const Document& document) const;
    void showHeader();
    void showCodersMenu();
    void inspectSoon();
    void inspect();
    void findMentions();
    void showMentions();
    [[nodiscard]] bool canCode();
    [[nodiscard]] const Code* codeOf(CodeKey key) const;
    [[nodiscard]] QString nameOf(CodeKey key) const;
    [[nodiscard]] QString describe(const Coding& coding) const;
    [[nodiscard]] SpeakerRole roleAt(int place) const;
    // The coding that a stage or contact is meant for: the selected one or the shortest own one at the caret.
    [[nodiscard]] const Coding* ownCodingMeant();
    [[nodiscard]] ContactKey contactUnderCursor() const;
    void setContactOf(CodingKey coding, ContactKey contact);
    void attachRecording();
    [[nodiscard]] int playedTurn(qint64 milliseconds) const;
    void showPlayed(qint64 milliseconds);
    [[nodiscard]] std::optional<SourceKey> partnerOf(const Source& source) const;
    void copy();
    void followTurn(int turn);
    void loadTranslation();
    void alignFrom(bool original);

    TranscriptView* view_;
    TranscriptView* other_ = nullptr; // the translation, or a translation's original
    SourceCodings* codings_;
    FindBar* find_;
    PlayerLine* player_;
    QSplitter* columns_;
    QLabel* title_ = nullptr;
    QLabel* about_ = nullptr;
    QLabel* empty_ = nullptr;
    QToolButton* translationButton_ = nullptr;
    QToolButton* mentionsButton_ = nullptr;
    QToolButton* codersButton_ = nullptr;
    QCheckBox* done_ = nullptr;
    std::shared_ptr<const Document> document_;
    QVariant wanted_; // where to go once the page has a size
    std::set<Coder> hidden_;
    std::vector<Coder> coders_;     // who coded this text, oneself first
    std::vector<Speaker> speakers_; // as they were read
    std::vector<CodeKey> recentCodes_;
    std::vector<ContactKey> recentContacts_;
    std::vector<ShownMention> found_; // by the finder, before decisions
    std::pair<int, int> lastPassage_{0, 0};
    CodeKey lastCode_;
    QTimer inspect_;
    bool snapshotSeen_ = false;
    mutable std::map<Stage, QString> stageNames_; // read when first needed
    QString said_;                                // to the user, the last time
    QPointer<ChoicePalette> palette_;
    SourceKey translation_;
    std::vector<std::pair<int, int>> turnPairs_; // (translation's turn, original's turn)
    bool aligning_ = false;
    std::unique_ptr<SourceCodings> translationCodings_;
};

Page* makeReadingPage(const PageContext& context);

} // namespace kith::workbench
