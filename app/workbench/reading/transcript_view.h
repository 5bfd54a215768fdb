// Shows a text with its turns, its codings as tinted passages and as stripes in the margin, and its mentions; selects
// passages and codings by mouse and keyboard. It decides nothing and changes nothing: it says what was asked for.
#pragma once

#include "reading/document.h"
#include "reading/lanes.h"
#include "reading/span_index.h"
#include "reading/text_flow.h"

#include "kith/model/mention.h"

#include <QAbstractScrollArea>
#include <QColor>
#include <QPoint>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace kith::workbench {

// How a code looks here.
struct CodeLook {
    QString name; // in the interface's language
    QString says; // its definition, for the tool tip
    QColor colour;
};

// A coding as it is drawn.
struct ShownCoding {
    CodingKey key;
    CodeKey code;
    int begin = 0;
    int end = 0;
    QString note;     // "Joris · build": what stands behind the code's name
    QString details;  // quality, memo, coder: for the tool tip
    bool mine = true; // others' have dashed outlines and stripes with gaps
    bool operator==(const ShownCoding&) const = default;
};

enum class MentionState { Suggested, Confirmed, Rejected };
struct ShownMention {
    int begin = 0;
    int end = 0;
    MentionKind kind = MentionKind::Name;
    MentionState state = MentionState::Suggested;
    QString contact; // whom it speaks of, where that is known
    ContactKey decided;
};

class TranscriptView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit TranscriptView(QWidget* parent = nullptr);
    ~TranscriptView() override;

    // Keeps caret and place on the screen where it is the same text.
    void setDocument(std::shared_ptr<const Document> document);
    [[nodiscard]] const Document& document() const { return *document_; }
    void setTextFont(const QFont& font);
    [[nodiscard]] const QFont& textFont() const { return flow_.font(); }
    void setCodeLooks(std::unordered_map<CodeKey, CodeLook> looks);
    void setCodings(const std::vector<ShownCoding>& codings);
    void putCoding(const ShownCoding& coding);
    void removeCoding(CodingKey coding);
    [[nodiscard]] const ShownCoding* coding(CodingKey key) const; // nullptr for none
    [[nodiscard]] int codingCount() const { return static_cast<int>(byKey_.size()); }
    void setMentions(std::vector<ShownMention> mentions);
    [[nodiscard]] const std::vector<ShownMention>& mentions() const { return mentions_; }
    void setMentionsShown(bool shown);
    // What a search found, in order, and which of it is the current one (-1: none).
    void setFound(std::vector<std::pair<int, int>> found, int current);
    // The turn that is being played; -1: none.
    void setPlayedTurn(int turn);
    [[nodiscard]] int playedTurn() const { return playedTurn_; }

    // The name of the contact that a mention may speak of, for its tool tip.
    std::function<QString(int begin, int end)> whoIsMeant;

    [[nodiscard]] int caret() const { return caret_; }
    [[nodiscard]] int anchor() const { return anchor_; }
    [[nodiscard]] bool hasSelection() const { return caret_ != anchor_; }
    [[nodiscard]] std::pair<int, int> selection() const { return std::minmax(anchor_, caret_); }
    // Moves the caret there; the selected coding stays only where `keepCoding`.
    void select(int anchor, int caret, bool keepCoding = false);
    void selectTurn();
    void selectSentence();
    void moveByTurn(int by, bool selecting);
    [[nodiscard]] int turnOfCaret() const { return document_->turnAt(caret_); }

    [[nodiscard]] CodingKey selectedCoding() const { return selected_; }
    void selectCoding(CodingKey coding); // and shows it; none: takes the choice away
    // The same where the caret and what is on the screen stay.
    void chooseCoding(CodingKey coding);
    // The one after (1) or before (-1) the selected one or the caret.
    void stepCoding(int by);
    // The selected coding, or the shortest one at the caret; none where there is none.
    [[nodiscard]] CodingKey codingMeant() const;
    // Those that hold this place, the shortest first.
    [[nodiscard]] std::vector<CodingKey> codingsAt(int place) const;
    [[nodiscard]] const ShownMention* mentionAt(int place) const;
    // The place under the mouse, else that of the caret.
    [[nodiscard]] int placeLookedAt() const;

    // Scrolls so that it can be read, with some of what stands around it.
    void showPlace(int begin, int end);
    [[nodiscard]] int placeAtTop();
    // Scrolls so that this turn begins as far below the top as `below` says, for two views side by side.
    void showTurnAt(int turn, int below);
    [[nodiscard]] std::pair<int, int> turnAtTop(); // its index, and how far below the top it begins (negative: above)

    // In words, for those who do not see it: a coding; turn, speaker and coding where the caret is; the turn's words.
    [[nodiscard]] QString describe(CodingKey coding) const;
    [[nodiscard]] QString describePlace() const;
    [[nodiscard]] QString wordsOfTurn() const;
    // Those that touch [begin, end), by begin.
    [[nodiscard]] std::vector<CodingKey> codingsIn(int begin, int end) const;

    // In the viewport's coordinates; for tests and for accessibility.
    [[nodiscard]] QRect rectOfPlace(int place) const;
    [[nodiscard]] int placeAt(const QPoint& point) const;
    [[nodiscard]] std::optional<QRect> stripeOf(CodingKey coding) const; // as painted last
    [[nodiscard]] QRect handleOf(CodingKey coding, bool atEnd) const;
    [[nodiscard]] int laneOf(CodingKey coding) const;
    // Lays out what is not yet, all of it.
    void settle();

Q_SIGNALS:
    void selectionChanged();
    void codingSelected(kith::CodingKey coding); // none: nothing is selected any more
    void codingClicked(kith::CodingKey coding);
    void mentionClicked(const kith::workbench::ShownMention& mention);
    void resizeWanted(kith::CodingKey coding, int begin, int end);
    void codeDropped(const QString& code); // the text of its key
    void zoomWanted(int steps);
    void turnChanged(int turn);
    void scrolled();
    void painted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Columns {
        int number = 0, speaker = 0, speakerWidth = 0, text = 0, textWidth = 0, lanes = 0, names = 0, namesWidth = 0;
    };
    struct Name {
        QRect rect;
        int id = 0;
        int more = 0; // names that had no room
    };
    enum class Drag { None, Selecting, BeginHandle, EndHandle, MaybePassage };

    void placeColumns();
    void fitScrollBar();
    void layOutVisible();
    [[nodiscard]] int scroll() const;
    [[nodiscard]] QPointF toFlow(const QPoint& point) const;
    [[nodiscard]] int toViewport(double flowY) const;
    void takeHeight(int block, int by);
    void settleSome();
    void place(int id);
    [[nodiscard]] const CodeLook& lookOf(const ShownCoding& coding) const;
    [[nodiscard]] std::vector<int> orderedCodings() const;
    [[nodiscard]] std::pair<int, int> extent(const ShownCoding& coding) const; // while it is dragged: as dragged

    void paintBlock(QPainter& painter, int block, const std::vector<int>& visible);
    void paintTints(QPainter& painter, int block, const std::vector<int>& visible);
    void paintMentions(QPainter& painter, int block);
    void paintGutter(QPainter& painter, int block);
    void paintStripes(QPainter& painter, const std::vector<int>& visible, std::pair<int, int> shown);
    void paintNames(QPainter& painter, std::pair<int, int> shown);
    void paintName(QPainter& painter, const Name& name);
    void paintOutline(QPainter& painter, const ShownCoding& coding, std::pair<int, int> shown, bool selected);
    void paintCaret(QPainter& painter);

    bool moveCaret(QKeyEvent* event);
    void moveTo(int place, bool selecting);
    void moveByLine(int lines, bool selecting);
    void moveByCharacter(int by, bool selecting);
    [[nodiscard]] int codingUnder(const QPoint& point) const; // id; -1: none
    void hover(const QPoint& point);
    void startDraggingPassage();
    void chooseAt(const QPoint& point);
    [[nodiscard]] QString tipFor(const QPoint& point) const;

    std::shared_ptr<const Document> document_;
    mutable TextFlow flow_;
    Columns columns_;
    QTimer idle_;
    bool adjusting_ = false;

    std::unordered_map<CodeKey, CodeLook> looks_;
    std::vector<ShownCoding> codings_; // by id
    std::vector<int> free_;
    std::unordered_map<CodingKey, int> byKey_;
    SpanIndex spans_;
    Lanes lanes_;
    std::vector<ShownMention> mentions_; // by begin
    bool mentionsShown_ = true;
    std::vector<std::pair<int, int>> found_;
    int currentFound_ = -1;
    int playedTurn_ = -1;

    int anchor_ = 0;
    int caret_ = 0;
    double wantedX_ = -1; // when moving up and down
    CodingKey selected_;
    int hovered_ = -1;
    QPoint mouse_{-1, -1};
    Drag drag_ = Drag::None;
    QPoint pressed_;
    int dragged_ = 0;                            // where the handle is
    std::vector<std::pair<QRect, int>> stripes_; // as painted last
    std::vector<Name> names_;
};

// The formats of what is dragged: the text of a code's key; "SOURCE PART BEGIN END" in code points.
inline const QString codeFormat = QStringLiteral("application/x-kith-code");
inline const QString passageFormat = QStringLiteral("application/x-kith-passage");

} // namespace kith::workbench
